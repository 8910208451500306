//! The list: rows, filters, sorting, selection, assigning.

use super::{Words, words};

impl Words {
    words! {
        tickets => "Tickets" | "Tickets";
        select_ticket(number: u32) => "Select #{number}" | "Seleccionar #{number}";
        more_options => "More options" | "Más opciones";
        search => "Search" | "Buscar";
        search_tickets => "Search these tickets, or #number" | "Busca en estos tickets, o #número";
        nothing_searched(words: &str) => "Nothing found for “{words}”." | "No hay resultados para «{words}».";
        clear_search => "Clear the search" | "Borrar la búsqueda";
        key_search => "Search; while writing, a quick reply" | "Buscar; al escribir, una respuesta rápida";
        filter => "Filter" | "Filtrar";
        sort => "Sort" | "Ordenar";
        status => "Status" | "Estado";
        status_open => "Open" | "Abierto";
        status_snoozed => "Snoozed" | "Pospuesto";
        status_closed => "Closed" | "Cerrado";
        any => "Any" | "Cualquiera";
        chip(field: &str, value: &str) => "{field}: {value}" | "{field}: {value}";
        remove_filter(field: &str) => "Remove filter {field}" | "Quitar el filtro {field}";
        waiting_for(time: &str) => "waiting {time}" | "esperando {time}";
        waiting_since(time: &str) => "Waiting for an answer since {time}" | "Espera respuesta desde {time}";
        unread => "Unread" | "Sin leer";
        assigned_to(name: &str) => "Assigned to {name}" | "Asignado a {name}";
        no_assignee => "No assignee" | "Sin asignar a nadie";
        assign => "Assign" | "Asignar";
        assign_to_me => "Assign to me" | "Asignármelo";
        find_person => "Find a person" | "Buscar a una persona";
        nobody_found(text: &str) => "Nobody is called “{text}”." | "Nadie se llama «{text}».";
        mark_unread => "Mark unread" | "Marcar como no leído";
        mark_read => "Mark read" | "Marcar como leído";
        selected_tickets => "Selected tickets" | "Tickets seleccionados";
        selected(n) => one "{n} selected", other "{n} selected" | one "{n} seleccionado", other "{n} seleccionados";
        select_all(n) => one "Select all {n}", other "Select all {n}" | one "Seleccionar {n}", other "Seleccionar los {n}";
        came_in(n) => one "{n} new", other "{n} new" | one "{n} nuevo", other "{n} nuevos";
        clear_selection => "Clear selection" | "Quitar la selección";
        empty_view_title => "Nothing here" | "Nada por aquí";
        empty_view => "No ticket matches these filters." | "Ningún ticket cumple estos filtros.";
        no_tickets_title => "No tickets yet" | "Aún no hay tickets";
        no_tickets => "When a customer writes, the conversation is here." | "Cuando escriba un cliente, la conversación estará aquí.";
        empty_my => "Nothing is assigned to you. Take one from Unassigned."
            | "No tienes nada asignado. Elige alguno en Sin asignar.";
        empty_unassigned => "Every ticket has somebody. Well done." | "Todos los tickets tienen a alguien. Buen trabajo.";
        show_any_status => "Show any status" | "Mostrar cualquier estado";
        go_to_unassigned => "Go to Unassigned" | "Ir a Sin asignar";
        was_assigned(ticket: &str, name: &str) => "{ticket} assigned to {name}" | "{ticket} asignado a {name}";
        was_unassigned(ticket: &str) => "{ticket} has no assignee now" | "{ticket} se queda sin asignar";
        one_assigned_to(name: &str) => "1 ticket assigned to {name}" | "1 ticket asignado a {name}";
        many_assigned_to(n: &str, name: &str) => "{n} tickets assigned to {name}" | "{n} tickets asignados a {name}";
        nothing_changed => "Nothing was changed; everything is as it was." | "No se ha cambiado nada; todo está como antes.";
        many_unassigned(n) => one "{n} ticket has no assignee now", other "{n} tickets have no assignee now"
            | one "{n} ticket se queda sin asignar", other "{n} tickets se quedan sin asignar";
        many_refused(n) => one "{n} ticket could not be changed", other "{n} tickets could not be changed"
            | one "{n} ticket no se ha podido cambiar", other "{n} tickets no se han podido cambiar";
        undone => "Undone" | "Deshecho";
        undone_except(n) => one "Undone, but {n} ticket had changed again", other "Undone, but {n} tickets had changed again"
            | one "Deshecho, salvo {n} ticket que había vuelto a cambiar", other "Deshecho, salvo {n} tickets que habían vuelto a cambiar";
        not_undone => "That could not be undone; it stands as it was changed." | "No se ha podido deshacer; se queda como se cambió.";
        not_assigned(ticket: &str) => "{ticket} was not assigned; it is back as it was."
            | "{ticket} no se ha asignado; vuelve a estar como antes.";
        not_changed(ticket: &str) => "{ticket} was not changed; it is back as it was."
            | "{ticket} no ha cambiado; vuelve a estar como antes.";
        taken_by(name: &str, ticket: &str) => "{name} took {ticket} a moment ago." | "{name} se ha asignado {ticket} hace un momento.";
        freed_by_other(ticket: &str) => "Somebody took the assignee off {ticket} a moment ago."
            | "Alguien ha dejado {ticket} sin asignar hace un momento.";
        assign_anyway => "Assign anyway" | "Asignar igualmente";
        me => "You" | "Tú";
        somebody => "Somebody" | "Alguien";
    }
}
