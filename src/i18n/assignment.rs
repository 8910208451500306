//! Why a ticket is with whom it is (SPEC X5).

use super::{Words, words};

impl Words {
    words! {
        why => "Why?" | "¿Por qué?";
        why_assignee => "Why this assignee?" | "¿Por qué esta persona?";
        why_nobody => "Why nobody yet?" | "¿Por qué aún nadie?";
        why_failed => "The reason could not be loaded." | "No se pudo cargar el motivo.";
        why_older => "It was here before round robin, a team or a rule could give it to somebody, or it was taken from somebody by hand. Tickets that are here already are given out when they are opened again or handed over."
            | "Ya estaba aquí antes de que los turnos, un equipo o una regla pudieran dárselo a alguien, o alguien lo dejó sin asignar a mano. Los tickets que ya están se reparten al reabrirlos o al traspasarlos.";
        why_unknown => "Nothing here was decided by a rule: somebody assigned it by hand, or it is older than the rules."
            | "Aquí no decidió ninguna regla: alguien lo asignó a mano, o es anterior a las reglas.";
        why_named(rule: &str, user: &str) => "Rule “{rule}” gives it to {user}." | "La regla «{rule}» se lo da a {user}.";
        why_in_turn(user: &str, queue: &str) => "It was {user}'s turn in {queue}." | "Le tocaba a {user} en {queue}.";
        why_waits_hours => "It waits for office hours to begin." | "Espera a que empiece el horario de atención.";
        why_waits_somebody(queue: &str) => "It waits in {queue} until somebody who can take it is online."
            | "Espera en {queue} hasta que haya alguien disponible que pueda atenderlo.";
        why_waits_by_hand(queue: &str) => "It waits in {queue} for somebody to take it: round robin is off."
            | "Espera en {queue} a que alguien lo tome: la asignación por turnos está desactivada.";
        why_waits => "It waits." | "Espera.";
        why_newer => "The server decided in a way that this version of the desk does not know."
            | "El servidor decidió de un modo que esta versión no conoce.";
        queue_general => "the general queue" | "la cola general";
        queue_of(team: &str) => "{team}'s queue" | "la cola de {team}";
        queue_unknown => "a queue" | "una cola";
        why_place(place: u32, of: u32) => "Place {place} of {of} among those who could take it; whoever waited longest for a turn is first."
            | "Puesto {place} de {of} entre quienes podían atenderlo; va primero quien lleva más tiempo sin turno.";
        why_last(user: &str) => "The one before went to {user}." | "El anterior fue para {user}.";
        why_by_rule(rule: &str, queue: &str) => "Rule “{rule}” leads to {queue}." | "La regla «{rule}» lleva a {queue}.";
        why_by_tag(tag: &str, team: &str) => "{team} looks after the tag “{tag}”." | "{team} se ocupa de la etiqueta «{tag}».";
        why_by_segment(segment: &str, team: &str) => "{team} looks after the segment “{segment}”." | "{team} se ocupa del segmento «{segment}».";
        why_also(teams: &str) => "So would {teams}, lower in the list of teams." | "También lo haría {teams}, más abajo en la lista de equipos.";
        why_before(queue: &str) => "It was in {queue} before." | "Ya estaba en {queue}.";
        why_names(rule: &str, user: &str) => "Rule “{rule}” names {user}" | "La regla «{rule}» nombra a {user}";
        why_named_in_vain(rule: &str, user: &str) => "Rule “{rule}” gives it to {user}, who could not take it"
            | "La regla «{rule}» se lo da a {user}, que no podía atenderlo";
        why_named_only(named: &str) => "{named}; no team claims it, so it is in the general queue."
            | "{named}; ningún equipo lo reclama, así que está en la cola general.";
        why_nothing => "No rule and no team claims it: it is in the general queue."
            | "Ninguna regla ni equipo lo reclama: está en la cola general.";
        why_belongs => "Where it belongs" | "A dónde pertenece";
        why_turns => "Turn" | "Turno";
        why_rules => "Rules asked" | "Reglas consultadas";
        why_rule_fits => "fits" | "coincide";
        why_rule_fits_not(what: &str) => "does not fit: {what}" | "no coincide: {what}";
        why_rule_off => "switched off" | "desactivada";
        why_rule_nowhere => "fits, but leads to nobody who is there" | "coincide, pero no lleva a nadie que exista";
        why_rule_unreadable => "cannot be read" | "no se puede leer";
        why_rule_newer => "answered in a way that is not known here" | "respondió de un modo que aquí no se conoce";
        rule_deleted => "A rule that was deleted" | "Una regla eliminada";
        rule_without_name(n: usize) => "Rule {n}" | "Regla {n}";
        why_passed_over => "Passed over" | "Saltados";
        why_gone => "no longer in the account" | "ya no está en la cuenta";
        why_deactivated => "deactivated" | "desactivado";
        why_not_allowed => "may not answer tickets" | "no puede atender tickets";
        why_offline => "offline" | "desconectado";
        why_full(open: u32, capacity: u32) => "has {open} of {capacity} open tickets" | "tiene {open} de {capacity} tickets abiertos";
        why_other_reason => "could not take it" | "no podía atenderlo";
        why_hours => "Office hours" | "Horario de atención";
        why_hours_not_kept => "This channel keeps no office hours." | "Este canal no tiene horario de atención.";
        why_hours_open => "Open at any time." | "Abierto a cualquier hora.";
        why_hours_open_until(until: &str) => "Open until {until}." | "Abierto hasta {until}.";
        why_hours_closed => "Closed." | "Cerrado.";
        why_hours_closed_until(until: &str) => "Closed until {until}." | "Cerrado hasta {until}.";
        why_in_zone(at: &str, zone: &str) => "{at} ({zone})" | "{at} ({zone})";
        why_decided => "Decided" | "Decidido";
        why_since => "Since" | "Desde";
        why_waited_since(at: &str, since: &str) => "{at}, after waiting since {since}" | "{at}, tras esperar desde {since}";
    }
}
