//! The tab Routing: rules, and trying them (SPEC S6, X5).

use super::{Words, words};

impl Words {
    words! {
        rules_count(n) => one "{n} rule", other "{n} rules" | one "{n} regla", other "{n} reglas";
        no_rules => "No rules yet" | "Aún no hay reglas";
        no_rules_text => "Tickets go to a team by tag or segment, then round robin. A rule comes before that."
            | "Los tickets van a un equipo por etiqueta o segmento y, si no, por turnos. Una regla va antes.";
        add_rule => "Add rule" | "Agregar regla";
        edit_rule => "Edit rule" | "Editar regla";
        edit_this => "Edit" | "Editar";
        duplicate_this => "Duplicate" | "Duplicar";
        delete_this => "Delete" | "Eliminar";
        first_already => "It is the first." | "Ya es la primera.";
        last_already => "It is the last." | "Ya es la última.";
        options_of(name: &str) => "Options of {name}" | "Opciones de {name}";
        move_rule(name: &str) => "Move {name}: arrow keys up and down, or drag" | "Mover {name}: flechas arriba y abajo, o arrastrar";
        rule_is_at(name: &str, place: &str, of: &str) => "{name} is now {place} of {of}" | "{name} es ahora {place} de {of}";
        rule_deleted_now(name: &str) => "Rule “{name}” deleted; it is gone once you save" | "Regla «{name}» eliminada; desaparece al guardar";
        rule_added(name: &str) => "Rule “{name}” added; it counts once you save" | "Regla «{name}» agregada; cuenta al guardar";
        rule_on(name: &str) => "Rule {name} is on" | "Regla {name} activada";
        rule_is(what: &str, to: &str) => "Tickets that {what} go to {to}" | "Los tickets que {what} van a {to}";
        rule_is_all(to: &str) => "Every ticket goes to {to}" | "Todos los tickets van a {to}";
        to_gone_team => "a team that is gone" | "un equipo que ya no existe";
        to_gone_person => "somebody who is gone" | "alguien que ya no está";
        to_somewhere_newer => "somewhere this version does not know" | "un destino que esta versión no conoce";
        decided_in_days(n) => one "{n} ticket in 30 days", other "{n} tickets in 30 days" | one "{n} ticket en 30 días", other "{n} tickets en 30 días";
        rule_counting => "Counting…" | "Contando…";
        rule_not_counted => "The tickets could not be counted" | "No se han podido contar los tickets";
        rule_untried => "Changed; try it to see how many tickets it takes" | "Cambiada; pruébala para ver cuántos tickets toma";
        rule_switched_off => "Switched off" | "Desactivada";
        never_covered(n: usize) => "Never matched: rule {n} takes all these tickets first" | "No coincide nunca: la regla {n} toma antes todos esos tickets";
        never_same(n: usize) => "Never matched: rule {n} has the same conditions and comes first"
            | "No coincide nunca: la regla {n} tiene las mismas condiciones y va antes";
        never_asked => "Never matched: the rules before it took every ticket" | "No coincide nunca: las reglas anteriores tomaron todos los tickets";
        never_behind(n: usize) => "Never matched: rule {n} takes all these tickets as long as its person can"
            | "No coincide nunca: la regla {n} toma todos esos tickets mientras su persona pueda";
        never_left => "Never matched: the rules before it took every ticket that fits"
            | "No coincide nunca: las reglas anteriores tomaron todos los tickets que encajan";
        never_fitted => "Never matched: none of the tickets of the last 30 days fits" | "No coincide nunca: ningún ticket de los últimos 30 días encaja";
        nowhere_no_team => "Leads nowhere: the team was deleted" | "No lleva a nadie: el equipo se eliminó";
        nowhere_empty_team => "Leads nowhere: nobody in the team can get tickets" | "No lleva a nadie: en el equipo nadie puede recibir tickets";
        nowhere_no_person => "Leads nowhere: the person is not in the account" | "No lleva a nadie: la persona no está en la cuenta";
        nowhere_deactivated => "Leads nowhere: the person is deactivated" | "No lleva a nadie: la persona está desactivada";
        nowhere_not_allowed => "Leads nowhere: the person's role gets no tickets" | "No lleva a nadie: el rol de la persona no recibe tickets";
        nowhere_unknown => "This version of the desk does not know where it leads" | "Esta versión no conoce a dónde lleva";
        rule_name => "Name" | "Nombre";
        rule_name_missing => "Give the rule a name." | "Ponle un nombre a la regla.";
        rule_name_long(most: usize) => "A name has at most {most} characters." | "Un nombre tiene como máximo {most} caracteres.";
        too_many_rules(most: usize) => "There are at most {most} rules." | "Hay como máximo {most} reglas.";
        same_rule => "This rule is there twice. Delete one of them." | "Esta regla está dos veces. Elimina una.";
        nobody_asks => "“Me” means nobody here: choose people by name." | "«Yo» no es nadie aquí: elige personas por su nombre.";
        rule_condition_wrong(what: &str) => "Conditions: {what}" | "Condiciones: {what}";
        which_tickets => "Which tickets" | "Qué tickets";
        which_tickets_hint => "Without conditions the rule takes every ticket that no rule before it took."
            | "Sin condiciones, la regla toma todos los tickets que no tomó ninguna anterior.";
        rule_goes_to => "Goes to" | "Va a";
        goes_to_hint => "A team's members get them in turn, or they wait in its queue while round robin is off. A person gets them if they can take them; otherwise the next rules decide."
            | "A un equipo: a cada miembro por turnos, o a su cola si los turnos están desactivados. A una persona: si puede atenderlo; si no, siguen las demás reglas.";
        choose_target => "Choose a team or a person" | "Elige un equipo o una persona";
        find_target => "Find a team or a person" | "Buscar un equipo o una persona";
        target_missing => "Choose where the tickets go." | "Elige a dónde van los tickets.";
        target_team(n) => one "Team · {n} person", other "Team · {n} people" | one "Equipo · {n} persona", other "Equipo · {n} personas";
        target_person => "Person" | "Persona";
        target_person_gone => "Gets no tickets" | "No recibe tickets";
        rule_done => "Done" | "Listo";
        rule_then_save => "It takes effect once the page is saved." | "Se aplica cuando se guarde la página.";
        leave_rule_question => "Leave without keeping this rule as it is now?" | "¿Salir sin conservar la regla como está ahora?";
        rules_field => "Rules" | "Reglas";
        rules_none => "No rules" | "Ninguna regla";
        rules_same_but => "and the others as they were" | "y las demás igual";
        rule_off_suffix => "off" | "desactivada";
        round_robin_on => "Round robin is on: what no rule and no team takes goes to people in turn."
            | "La asignación por turnos está activada: lo que no toma ninguna regla ni equipo va por turnos.";
        round_robin_off => "Round robin is off: a team's tickets wait in its queue, all others in Unassigned. A rule that names a person still gives them theirs."
            | "La asignación por turnos está desactivada: los tickets de un equipo esperan en su cola y los demás en Sin asignar. Una regla que nombra a una persona se los sigue dando.";
        round_robin_change => "Change it in Inbound messages" | "Cambiarla en Mensajes entrantes";
        try_rules => "Try on the last 30 days" | "Probar con los últimos 30 días";
        trying => "Trying…" | "Probando…";
        try_again => "Try again" | "Probar de nuevo";
        dry_run => "Dry run, last 30 days" | "Prueba, últimos 30 días";
        dry_run_asked(n) => one "{n} ticket put through these rules", other "{n} tickets put through these rules"
            | one "{n} ticket pasado por estas reglas", other "{n} tickets pasados por estas reglas";
        dry_run_whom => "This tells which team or person the rules name, not who was online then." | "Muestra qué equipo o persona nombran las reglas, no quién estaba en línea entonces.";
        dry_run_none => "No ticket arose in the last 30 days." | "No hubo tickets en los últimos 30 días.";
        dry_run_failed => "The rules could not be tried." | "No se han podido probar las reglas.";
        dry_run_wrong => "Mend the rules that are marked, then try them." | "Corrige las reglas marcadas y vuelve a probar.";
        dry_run_old => "The rules were changed since." | "Las reglas han cambiado desde entonces.";
        dry_run_nothing_saved => "Nothing is changed by trying." | "Probar no cambia nada.";
        would_change_hands => "would be elsewhere than they are now" | "estarían en otro sitio que ahora";
        left_without_anybody => "claimed by no rule and no team" | "sin regla ni equipo que los tome";
        rule_never_matched => "rule never matched" | "regla sin coincidencias";
        rules_never_matched => "rules never matched" | "reglas sin coincidencias";
        to_destination(name: &str) => "to {name}" | "para {name}";
        tried_said(changed: &str, without: &str, never: &str) => "Tried: {changed} would be elsewhere than they are now, {without} claimed by no rule and no team, {never} rules never matched"
            | "Probado: {changed} estarían en otro sitio que ahora, {without} sin regla ni equipo que los tome, {never} reglas sin coincidencias";
        destination => "Goes to" | "Va a";
        tickets_column => "Tickets" | "Tickets";
        against_saved => "Against the saved rules" | "Frente a las reglas guardadas";
        than_saved(difference: &str) => "{difference} against the saved rules" | "{difference} frente a las reglas guardadas";
        as_many => "no change" | "sin cambios";
        destination_general => "No rule and no team" | "Ninguna regla ni equipo";
        show_all_of(n) => one "Show {n}", other "Show all {n}" | one "Mostrar {n}", other "Mostrar los {n}";
        never_matched_rules => "Never matched" | "Sin coincidencias";
        examples_elsewhere => "Tickets that would be elsewhere than they are now" | "Tickets que estarían en otro sitio que ahora";
        ticket_number(number: &str) => "Ticket {number}" | "Ticket {number}";
    }
}
