//! Whose tickets are where: each ticket knows the customer's one before it, so that somebody's
//! tickets are found without looking at everybody's.

/// No ticket.
const NONE: u32 = u32::MAX;

/// Tickets by customer, both by place.
#[derive(Debug, Default)]
pub(super) struct Owners {
    /// By customer: their newest ticket.
    newest: Vec<u32>,
    /// By ticket: the same customer's one before it.
    before: Vec<u32>,
}

impl Owners {
    /// The next ticket belongs to this customer.
    pub fn add(&mut self, customer: u32) {
        let customer = customer as usize;
        if self.newest.len() <= customer {
            self.newest.resize(customer + 1, NONE);
        }
        let place = self.before.len() as u32;
        let before = std::mem::replace(&mut self.newest[customer], place);
        self.before.push(before);
    }

    /// The places of a customer's tickets, oldest first.
    pub fn places(&self, customer: u32) -> Vec<u32> {
        let newest = self.newest.get(customer as usize).copied();
        let known = |place: u32| (place != NONE).then_some(place);
        let before = |place: &u32| self.before.get(*place as usize).copied().and_then(known);
        let mut places: Vec<u32> = std::iter::successors(newest.and_then(known), before).collect();
        places.reverse();
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_their_own_tickets_in_the_order_they_came() {
        let mut owners = Owners::default();
        for customer in [4, 0, 4, 2, 4, 0] {
            owners.add(customer);
        }
        assert_eq!(owners.places(4), [0, 2, 4]);
        assert_eq!(owners.places(0), [1, 5]);
        assert_eq!(owners.places(2), [3]);
        assert!(owners.places(3).is_empty() && owners.places(9).is_empty());
    }
}
