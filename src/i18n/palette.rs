//! The command palette.

use super::{Words, words};

impl Words {
    words! {
        command_palette => "Command palette" | "Paleta de comandos";
        search_and_commands => "Search and commands" | "Buscar y comandos";
        palette_find => "Search tickets, views and commands" | "Busca tickets, vistas y comandos";
        palette_results => "Results" | "Resultados";
        palette_recent => "Recent" | "Recientes";
        palette_desk => "Desk" | "Escritorio";
        palette_actions_for(what: &str) => "Actions for {what}" | "Acciones para {what}";
        selected_tickets_count(n) => one "{n} selected ticket", other "{n} selected tickets"
            | one "{n} ticket seleccionado", other "{n} tickets seleccionados";
        assign_to(name: &str) => "Assign to {name}" | "Asignar a {name}";
        snooze_item(when: &str) => "Snooze: {when}" | "Posponer: {when}";
        close_ticket_command => "Close ticket" | "Cerrar el ticket";
        reopen_ticket_command => "Reopen ticket" | "Reabrir el ticket";
        edit_view_command(name: &str) => "Edit view “{name}”" | "Editar la vista «{name}»";
        go_online => "Go online" | "Ponerme en línea";
        go_offline => "Go offline" | "Desconectarme";
        open_ticket_command(ticket: &str) => "Open {ticket}" | "Abrir {ticket}";
        palette_current => "Current" | "Actual";
        palette_team => "Team" | "Equipo";
        palette_searching => "Searching tickets…" | "Buscando tickets…";
        palette_failed => "Tickets could not be searched." | "No se han podido buscar los tickets.";
        palette_nothing(text: &str) => "Nothing found for “{text}”. Try part of a name, a ticket number or a word of a message."
            | "No hay nada para «{text}». Prueba con parte de un nombre, un número de ticket o una palabra de un mensaje.";
        palette_key_choose => "choose" | "elegir";
        palette_key_do => "do it" | "ejecutar";
        palette_key_close => "close" | "cerrar";
        also_close_ticket => "resolve done finish" | "resolver terminar hecho";
        also_sign_out => "log out leave" | "salir desconectar";
        also_theme => "appearance colours mode" | "apariencia colores modo";
        also_language => "language idioma" | "idioma language";
    }
}
