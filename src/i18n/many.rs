//! Changes of many tickets, and tags.

use super::{Words, words};

impl Words {
    words! {
        change_many_tickets => "Change many tickets" | "Cambiar muchos tickets";
        ask_assign(n: &str, name: &str) => "Assign {n} tickets to {name}?" | "¿Asignar {n} tickets a {name}?";
        ask_unassign(n: &str) => "Take the assignee off {n} tickets?" | "¿Dejar {n} tickets sin asignar?";
        ask_close(n: &str) => "Close {n} tickets?" | "¿Cerrar {n} tickets?";
        ask_snooze(n: &str, when: &str) => "Snooze {n} tickets until {when}?" | "¿Posponer {n} tickets hasta {when}?";
        ask_reopen(n: &str) => "Reopen {n} tickets?" | "¿Reabrir {n} tickets?";
        ask_read(n: &str) => "Mark {n} tickets as read?" | "¿Marcar {n} tickets como leídos?";
        ask_unread(n: &str) => "Mark {n} tickets as unread?" | "¿Marcar {n} tickets como no leídos?";
        ask_tags(n: &str) => "Change the tags of {n} tickets?" | "¿Cambiar las etiquetas de {n} tickets?";
        many_can_be_undone => "You see how far it is, can stop it at any time, and can undo it afterwards."
            | "Verás cómo avanza, puedes pararlo en cualquier momento y deshacerlo después.";
        changing_many(done: &str, total: &str) => "Changing {done} of {total} tickets" | "Cambiando {done} de {total} tickets";
        undoing_many => "Undoing…" | "Deshaciendo…";
        stopping_many => "Stopping…" | "Parando…";
        more_actions => "More actions" | "Más acciones";
        stop => "Stop" | "Parar";
        many_stopped(n) => one "Stopped before {n} more ticket.", other "Stopped before {n} more tickets."
            | one "Parado antes de {n} ticket más.", other "Parado antes de {n} tickets más.";
        many_unchanged => "No ticket changed." | "No ha cambiado ningún ticket.";
        many_closed(n) => one "{n} ticket closed", other "{n} tickets closed" | one "{n} ticket cerrado", other "{n} tickets cerrados";
        many_snoozed(n) => one "{n} ticket snoozed", other "{n} tickets snoozed" | one "{n} ticket pospuesto", other "{n} tickets pospuestos";
        many_reopened(n) => one "{n} ticket reopened", other "{n} tickets reopened" | one "{n} ticket reabierto", other "{n} tickets reabiertos";
        many_read(n) => one "{n} ticket marked read", other "{n} tickets marked read" | one "{n} ticket marcado como leído", other "{n} tickets marcados como leídos";
        many_unread(n) => one "{n} ticket marked unread", other "{n} tickets marked unread" | one "{n} ticket marcado como no leído", other "{n} tickets marcados como no leídos";
        many_tagged(n) => one "Tags changed on {n} ticket", other "Tags changed on {n} tickets" | one "Etiquetas cambiadas en {n} ticket", other "Etiquetas cambiadas en {n} tickets";
        many_failed_after(n) => one "{n} ticket was changed, then it failed; the rest is as it was.", other "{n} tickets were changed, then it failed; the rest are as they were."
            | one "Se ha cambiado {n} ticket y luego ha fallado; el resto sigue como antes.", other "Se han cambiado {n} tickets y luego ha fallado; el resto sigue como antes.";
        many_not_known => "No answer came, so it is not known which tickets changed. The list shows them as they are; Retry changes the rest."
            | "No ha llegado respuesta y no se sabe qué tickets han cambiado. La lista los muestra como están; Reintentar cambia el resto.";
        change_n(n) => one "Change {n} ticket", other "Change {n} tickets" | one "Cambiar {n} ticket", other "Cambiar {n} tickets";
        show_which => "Show which" | "Ver cuáles";
        not_changed_tickets => "What was not changed" | "Lo que no ha cambiado";
        and_more(n) => one "and {n} more", other "and {n} more" | one "y {n} más", other "y {n} más";
        refused_missing => "It is not there any more." | "Ya no existe.";
        refused_changed => "Somebody changed it again since." | "Alguien lo ha vuelto a cambiar.";
        refused_role => "Your role does not allow it." | "Tu rol no lo permite.";
        refused_blocked => "The customer's profile is blocked." | "El perfil del cliente está bloqueado.";
        refused_chat => "A web chat that was closed never reopens." | "Un chat web cerrado no se reabre nunca.";
        refused_reply => "A reply in it has not gone out yet." | "Tiene una respuesta que aún no ha salido.";
        refused_tags(n) => one "It would have more than {n} tag.", other "It would have more than {n} tags."
            | one "Tendría más de {n} etiqueta.", other "Tendría más de {n} etiquetas.";
        refused_other => "The server did not say why." | "El servidor no ha dicho por qué.";
        edit_tags => "Edit tags" | "Editar etiquetas";
        find_tag => "Find or add a tag" | "Buscar o añadir una etiqueta";
        new_tag(tag: &str) => "New tag “{tag}”" | "Nueva etiqueta «{tag}»";
        no_tags_yet => "No tag of that name." | "No hay ninguna etiqueta con ese nombre.";
        tag_too_long(n) => one "A tag has at most {n} character.", other "A tag has at most {n} characters."
            | one "Una etiqueta tiene como mucho {n} carácter.", other "Una etiqueta tiene como mucho {n} caracteres.";
        too_many_tags(ticket: &str, most: &str) => "{ticket} has {most} tags already, and no ticket has more. Remove one first."
            | "{ticket} ya tiene {most} etiquetas, y ningún ticket tiene más. Quita antes una.";
        change_tags => "Change tags" | "Cambiar etiquetas";
        add_tags => "Add tags" | "Agregar etiquetas";
        remove_tags => "Remove tags" | "Quitar etiquetas";
        choose_a_tag => "Choose at least one tag to add or to remove." | "Elige al menos una etiqueta que añadir o quitar.";
        tags_added(tags: &str) => "Tags added: {tags}." | "Etiquetas añadidas: {tags}.";
        tags_removed(tags: &str) => "Tags removed: {tags}." | "Etiquetas quitadas: {tags}.";
        was_tagged(ticket: &str, what: &str) => "{ticket}: {what}" | "{ticket}: {what}";
    }
}
