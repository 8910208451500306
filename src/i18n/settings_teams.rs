//! The settings' teams: the table, a team as one writes it, deleting it.

use super::{Words, words};

impl Words {
    words! {
        teams_there_are(n) => one "{n} team", other "{n} teams" | one "{n} equipo", other "{n} equipos";
        add_team => "Add team" | "Agregar equipo";
        edit_team(name: &str) => "Edit {name}" | "Editar {name}";
        team_name => "Name" | "Nombre";
        team_about => "Description" | "Descripción";
        team_about_placeholder => "What this team looks after" | "De qué se ocupa este equipo";
        tags_and_segments => "Tags and segments" | "Etiquetas y segmentos";
        add_tag_or_segment => "Add a tag or a segment" | "Agregar etiqueta o segmento";
        segment_named(segment: &str) => "Segment: {segment}" | "Segmento: {segment}";
        new_segment(segment: &str) => "New segment “{segment}”" | "Nuevo segmento «{segment}»";
        kind_of_tag => "Tag" | "Etiqueta";
        kind_of_segment => "Segment" | "Segmento";
        n_of_most(n: &str, most: &str) => "{n} of {most}." | "{n} de {most}.";
        claimed_higher(word: &str, team: &str) => "“{word}” is also claimed by {team}, which stands higher in the list."
            | "«{word}» también es de {team}, que está más arriba en la lista.";
        claimed_lower(word: &str, team: &str) => "“{word}” is also claimed by {team}, which stands lower in the list."
            | "«{word}» también es de {team}, que está más abajo en la lista.";
        members => "Members" | "Miembros";
        add_member => "Add a member" | "Agregar miembro";
        up_to_tickets(n) => one "up to {n} ticket", other "up to {n} tickets" | one "hasta {n} ticket", other "hasta {n} tickets";
        open_column => "Open" | "Abiertos";
        order_column => "Order" | "Orden";
        actions_column => "Actions" | "Acciones";
        open_tickets_of_team(team: &str, n: &str) => "Open tickets of {team}: {n}" | "Tickets abiertos de {team}: {n}";
        move_team(team: &str) => "Move {team}: arrow keys up and down, or drag" | "Mover {team}: flechas arriba y abajo, o arrastrar";
        move_up_item => "Move up" | "Subir";
        move_down_item => "Move down" | "Bajar";
        team_is_now(team: &str, place: &str, of: &str) => "{team} is now {place} of {of}." | "{team} es ahora el {place} de {of}.";
        teams_not_ordered => "The order was not saved." | "No se ha guardado el orden.";
        options_of_team(team: &str) => "Options of {team}" | "Opciones de {team}";
        no_teams => "No teams yet" | "Aún no hay equipos";
        no_teams_text => "With a team, tickets with its tags or from its segments go to its members."
            | "Con un equipo, los tickets con sus etiquetas o de sus segmentos van a sus miembros.";
        nobody_in_team => "Nobody" | "Nadie";
        team_gone => "Somebody deleted this team meanwhile. What you typed is still here." | "Alguien ha eliminado este equipo entretanto. Lo que escribiste sigue aquí.";

        team_needs_name => "Give the team a name." | "Pon un nombre al equipo.";
        name_at_most(n: &str) => "A name has at most {n} characters." | "Un nombre tiene como mucho {n} caracteres.";
        team_name_taken => "Another team has this name." | "Otro equipo tiene este nombre.";
        about_at_most(n: &str) => "A description has at most {n} characters." | "Una descripción tiene como mucho {n} caracteres.";
        too_many_words(n: &str, most: &str) => "{n} tags and segments; a team has at most {most} together. Remove some."
            | "{n} etiquetas y segmentos; un equipo tiene como mucho {most} en total. Quita algunos.";
        word_at_most(word: &str, n: &str) => "“{word}” is longer than {n} characters." | "«{word}» tiene más de {n} caracteres.";
        word_twice(word: &str) => "“{word}” is there twice." | "«{word}» está dos veces.";
        word_blank => "One of them is empty." | "Uno de ellos está vacío.";
        team_needs_member => "A team needs at least one member." | "Un equipo necesita al menos un miembro.";
        member_gone => "Somebody in it is not in the account any more." | "Alguno de ellos ya no está en la cuenta.";
        member_deactivated(name: &str) => "{name}'s account was deactivated." | "La cuenta de {name} está desactivada.";
        member_not_allowed(name: &str) => "{name}'s role gets no tickets." | "El rol de {name} no recibe tickets.";
        member_twice(name: &str) => "{name} is there twice." | "{name} está dos veces.";

        delete_team => "Delete team" | "Eliminar equipo";
        ask_delete_team(team: &str) => "Delete {team}?" | "¿Eliminar {team}?";
        tickets_lose_team(n) => one "{n} open ticket loses its team. It keeps its assignee.", other "{n} open tickets lose their team. They keep their assignees."
            | one "{n} ticket abierto se queda sin equipo. Conserva a quien lo lleva.", other "{n} tickets abiertos se quedan sin equipo. Conservan a quien los lleva.";
        no_ticket_loses_team => "None of its tickets is open." | "Ninguno de sus tickets está abierto.";
        rules_lead_here(n) => one "{n} routing rule leads to this team. Change or remove it first:", other "{n} routing rules lead to this team. Change or remove them first:"
            | one "{n} regla de reparto lleva a este equipo. Cámbiala o quítala antes:", other "{n} reglas de reparto llevan a este equipo. Cámbialas o quítalas antes:";
        team_deleted(team: &str) => "Team “{team}” deleted" | "Equipo «{team}» eliminado";
        team_restored(team: &str) => "Team “{team}” is back" | "El equipo «{team}» ha vuelto";
        team_not_deleted(team: &str) => "“{team}” was not deleted." | "«{team}» no se ha eliminado.";
        team_not_restored(team: &str) => "“{team}” could not be brought back." | "No se ha podido recuperar «{team}».";
        nothing_else => "Close" | "Cerrar";
    }
}
