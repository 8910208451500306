//! Who gets tickets by themselves, against the mock server in this process.

#![cfg(feature = "mock")]

mod deciding;
mod desk;
mod explaining;
mod hours;
mod people;
mod real;
