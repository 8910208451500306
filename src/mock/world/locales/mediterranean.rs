//! Southern Europe and Latin America.

use super::{Language, Locale, city, names};

/// Spain.
pub(super) const SPANISH: Locale = Locale {
    language: Language::Spanish,
    share: 11,
    family_first: false,
    firsts: names![
        "Inés" = "Ines"; "Marta"; "Pau"; "Begoña" = "Begona"; "Álvaro" = "Alvaro"; "Nerea";
        "Iker"; "Rocío" = "Rocio"; "Núria" = "Nuria"; "Xoel"; "Carmen"; "Hugo";
        "Estíbaliz" = "Estibaliz"; "Martín" = "Martin"
    ],
    lasts: names![
        "Fontán" = "Fontan"; "Ibáñez" = "Ibanez"; "Etxeberria"; "Castaño" = "Castano";
        "Peñalver" = "Penalver"; "Serrano"; "Agüero" = "Aguero"; "Puig"; "Muñoz" = "Munoz";
        "Rivas"; "Cabrera"; "Feijóo" = "Feijoo"
    ],
    cities: &[
        city("Valencia", "Europe/Madrid", "+34 600 555 ", "EUR"),
        city("Bilbao", "Europe/Madrid", "+34 601 555 ", "EUR"),
        city("A Coruña", "Europe/Madrid", "+34 602 555 ", "EUR"),
        city("Las Palmas", "Atlantic/Canary", "+34 603 555 ", "EUR"),
    ],
};

/// Mexico, Colombia, Argentina, Chile.
pub(super) const LATIN_AMERICAN: Locale = Locale {
    language: Language::Spanish,
    share: 7,
    family_first: false,
    firsts: names![
        "Valentina"; "Joaquín" = "Joaquin"; "Ximena"; "Emiliano"; "Luciana"; "Facundo"; "Itzel";
        "Andrés" = "Andres"; "Camila"; "Rodrigo"
    ],
    lasts: names![
        "Guzmán" = "Guzman"; "Quispe Mamani" = "QuispeMamani"; "Restrepo"; "Bustamante";
        "Fernández Ordóñez" = "FernandezOrdonez"; "Ayala"; "Huenchumilla"; "Salazar"; "Villalobos"
    ],
    cities: &[
        city(
            "Ciudad de México",
            "America/Mexico_City",
            "+52 55 5555 ",
            "MXN",
        ),
        city("Medellín", "America/Bogota", "+57 300 555 ", "COP"),
        city(
            "Buenos Aires",
            "America/Argentina/Buenos_Aires",
            "+54 9 11 555 ",
            "ARS",
        ),
        city("Santiago", "America/Santiago", "+56 9 555 0", "CLP"),
    ],
};

/// Portugal and Brazil.
pub(super) const PORTUGUESE: Locale = Locale {
    language: Language::Portuguese,
    share: 7,
    family_first: false,
    firsts: names![
        "João" = "Joao"; "Beatriz"; "Thiago"; "Inês" = "Ines"; "Rafaela";
        "Conceição" = "Conceicao"; "Duarte"; "Larissa"; "Afonso"; "Júlia" = "Julia"
    ],
    lasts: names![
        "Martins"; "Gonçalves" = "Goncalves"; "Sousa"; "Magalhães" = "Magalhaes"; "Ferreira";
        "Simões" = "Simoes"; "Tavares"; "do Nascimento" = "Nascimento"; "Queiroz"
    ],
    cities: &[
        city("Porto", "Europe/Lisbon", "+351 912 555 ", "EUR"),
        city("Lisboa", "Europe/Lisbon", "+351 913 555 ", "EUR"),
        city("São Paulo", "America/Sao_Paulo", "+55 11 95555 ", "BRL"),
        city("Recife", "America/Recife", "+55 81 95555 ", "BRL"),
    ],
};

/// Italy.
pub(super) const ITALIAN: Locale = Locale {
    language: Language::Italian,
    share: 6,
    family_first: false,
    firsts: names![
        "Giulia"; "Lorenzo"; "Niccolò" = "Niccolo"; "Martina"; "Alessio"; "Fiammetta"; "Davide";
        "Ginevra"; "Tommaso"
    ],
    lasts: names![
        "Ferrari"; "Esposito"; "Dell’Aquila" = "DellAquila"; "Lombardi"; "Cantù" = "Cantu";
        "Marchesi"; "Galli"; "D’Amico" = "DAmico"
    ],
    cities: &[
        city("Milano", "Europe/Rome", "+39 347 555 ", "EUR"),
        city("Napoli", "Europe/Rome", "+39 348 555 ", "EUR"),
        city("Torino", "Europe/Rome", "+39 349 555 ", "EUR"),
    ],
};

/// Greece and Cyprus; they write English to a foreign shop.
pub(super) const GREEK: Locale = Locale {
    language: Language::English,
    share: 2,
    family_first: false,
    firsts: names![
        "Ελένη" = "Eleni"; "Γιώργος" = "Giorgos"; "Δήμητρα" = "Dimitra"; "Νίκος" = "Nikos";
        "Σοφία" = "Sofia"
    ],
    lasts: names![
        "Παπαδοπούλου" = "Papadopoulou"; "Οικονόμου" = "Oikonomou"; "Βλάχος" = "Vlachos";
        "Αντωνίου" = "Antoniou"
    ],
    cities: &[
        city("Αθήνα", "Europe/Athens", "+30 694 555 ", "EUR"),
        city("Λεμεσός", "Asia/Nicosia", "+357 99 555 ", "EUR"),
    ],
};
