//! The settings: their tabs, and what every form of theirs says.

use super::{Words, words};

impl Words {
    words! {
        settings => "Settings" | "Configuración";
        settings_of_desk => "Desk" | "Escritorio";
        settings_of_people => "People" | "Personas";
        tab_general => "General" | "General";
        tab_inbound => "Inbound messages" | "Mensajes entrantes";
        tab_quick_replies => "Quick replies" | "Respuestas rápidas";
        tab_office_hours => "Office hours" | "Horario de atención";
        tab_users => "Users" | "Usuarios";
        tab_teams => "Teams" | "Equipos";
        tab_routing => "Routing" | "Reparto";
        tab_audit_log => "Audit log" | "Registro de auditoría";
        about_general => "How the account writes to its customers, and what everybody sees of the inbox."
            | "Cómo escribe la cuenta a sus clientes y qué ve todo el mundo de la bandeja.";
        about_inbound => "Who gets what comes in, and what is answered by itself."
            | "Quién recibe lo que llega y qué se responde por sí solo.";
        about_quick_replies => "Answers that agents put into a reply with a few letters."
            | "Respuestas que los agentes insertan con unas pocas letras.";
        about_office_hours => "When somebody is there to answer, and what customers are told otherwise."
            | "Cuándo hay alguien para responder y qué se dice al cliente si no lo hay.";
        about_users => "Who works in this account, and in which role."
            | "Quién trabaja en esta cuenta y con qué rol.";
        about_teams => "A new ticket that carries one of a team's tags, or whose customer is in one of its segments, goes to that team: to a member who is online, or into its queue while round robin is off. The first team in this list wins."
            | "Un ticket nuevo con una etiqueta de un equipo, o cuyo cliente está en uno de sus segmentos, va a ese equipo: a un miembro que esté en línea, o a su cola si los turnos están desactivados. Gana el primer equipo de la lista.";
        about_routing => "Asked from the top for every new or reopened ticket; the first that matches decides. What none of them takes goes to a team by tag, then round robin."
            | "Se consultan de arriba abajo con cada ticket nuevo o reabierto; decide la primera que encaja. Lo que ninguna toma va a un equipo por etiqueta y, si no, por turnos.";
        about_audit_log => "Who changed what in these settings, and when."
            | "Quién cambió qué en estos ajustes y cuándo.";

        unsaved_changes => "Unsaved changes" | "Cambios sin guardar";
        save => "Save" | "Guardar";
        saving => "Saving…" | "Guardando…";
        saved => "Saved" | "Guardado";
        discard => "Discard" | "Descartar";
        not_saved_yet => "Not saved; what you typed is still here." | "No se ha guardado; lo que escribiste sigue aquí.";
        mend_first(n) => one "Fix {n} problem before saving", other "Fix {n} problems before saving"
            | one "Corrige {n} problema antes de guardar", other "Corrige {n} problemas antes de guardar";
        discard_changes => "Discard changes?" | "¿Descartar los cambios?";
        discard_changes_text => "You have changed something on this page that is not saved."
            | "En esta página has cambiado algo que no está guardado.";
        keep_editing => "Keep editing" | "Seguir editando";
        save_and_leave => "Save and leave" | "Guardar y salir";
        only_owner_admin => "Only Owner and Admin may change this." | "Solo los roles Titular y Admin pueden cambiar esto.";
        only_owner_admin_manager => "Only Owner, Admin and Manager may change this."
            | "Solo los roles Titular, Admin y Responsable pueden cambiar esto.";
        changed_meanwhile => "Changed meanwhile" | "Cambiado entretanto";
        changed_meanwhile_text(who: &str) => "{who} saved other values while you were editing. What you typed is still here; choose for each field."
            | "{who} ha guardado otros valores mientras editabas. Lo que escribiste sigue aquí; elige en cada campo.";
        somebody_else => "Somebody else" | "Otra persona";
        you_typed => "You" | "Tú";
        keep_mine => "Keep mine" | "Mantener lo mío";
        take_theirs => "Take theirs" | "Tomar lo suyo";
        keep_mine_of(field: &str) => "Keep mine: {field}" | "Mantener lo mío: {field}";
        take_theirs_of(field: &str) => "Take theirs: {field}" | "Tomar lo suyo: {field}";
        value_on => "On" | "Activado";
        value_off => "Off" | "Desactivado";
        value_empty => "Empty" | "Vacío";
        value_changed => "Changed" | "Cambiado";
        could_not_load_settings => "The settings could not be loaded." | "No se han podido cargar los ajustes.";
        not_for_your_role => "Not for your role" | "No para tu rol";
        remove_item(item: &str) => "Remove {item}" | "Quitar {item}";
        item_is_there(item: &str) => "“{item}” is there already." | "«{item}» ya está.";
        at_most_items(n) => one "At most {n}.", other "At most {n}." | one "Como mucho {n}.", other "Como mucho {n}.";
        whole_number(least: &str, most: &str) => "Enter a whole number from {least} to {most}." | "Escribe un número entero de {least} a {most}.";

        support_sender => "Support address: sender" | "Dirección de soporte: remitente";
        support_sender_hint => "Emails to customers go out from this address." | "Los correos a los clientes salen de esta dirección.";
        no_address => "Enter an email address, such as help@example.com." | "Escribe una dirección de correo, como ayuda@example.com.";
        sending => "Sending" | "Envío";
        shorten_links => "Shorten links" | "Acortar enlaces";
        shorten_links_hint => "Links in text messages go out short, which costs fewer characters."
            | "Los enlaces de los SMS salen acortados y ocupan menos caracteres.";
        unread_badge => "Unread badge" | "Número de no leídos";
        unread_badge_hint => "Inbox carries the number of customers whose messages nobody has read."
            | "Bandeja lleva el número de clientes cuyos mensajes nadie ha leído.";
    }
}
