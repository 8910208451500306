//! The open ticket: thread, Overview panel, customer card.

use super::{Words, words};

impl Words {
    words! {
        conversation => "Conversation" | "Conversación";
        overview => "Overview" | "Resumen";
        show_overview => "Show overview" | "Mostrar el resumen";
        sentiment => "Sentiment" | "Sentimiento";
        sentiment_urgent => "Urgent" | "Urgente";
        sentiment_negative => "Negative" | "Negativo";
        sentiment_neutral => "Neutral" | "Neutro";
        sentiment_positive => "Positive" | "Positivo";
        sentiment_promoter => "Promoter" | "Promotor";
        not_scored => "Not scored" | "Sin puntuar";
        not_scored_why => "This ticket is older than sentiment scoring." | "Este ticket es anterior a la puntuación de sentimiento.";
        scored(score: u8, when: &str) => "{score} of 10, scored {when}" | "{score} de 10, puntuado {when}";
        score_of_ten(score: u8) => "{score}/10" | "{score}/10";
        channel => "Channel" | "Canal";
        channel_email => "Email" | "Correo";
        channel_sms => "SMS" | "SMS";
        channel_web_chat => "Web chat" | "Chat web";
        tags => "Tags" | "Etiquetas";
        no_tags => "None" | "Ninguna";
        assignee => "Assignee" | "Responsable";
        team => "Team" | "Equipo";
        no_team => "None" | "Ninguno";
        ticket => "Ticket" | "Ticket";
        created => "Created" | "Creado";
        tickets_term => "Tickets" | "Tickets";
        by_this_customer(n) => one "{n} by this customer", other "{n} by this customer"
            | one "{n} de este cliente", other "{n} de este cliente";
        customer => "Customer" | "Cliente";
        local_time => "Local time" | "Hora local";
        phone => "Phone" | "Teléfono";
        sms_consent => "SMS" | "SMS";
        consent_none => "Not subscribed" | "Sin suscripción";
        consent_transactional => "Subscribed, transactional" | "Suscrito, transaccional";
        consent_marketing => "Subscribed, marketing" | "Suscrito, marketing";
        orders => "Orders" | "Pedidos";
        unknown => "Unknown" | "Desconocido";
        kind_customer => "Customer" | "Cliente";
        kind_agent => "Agent" | "Agente";
        kind_note => "Note" | "Nota";
        kind_campaign => "Campaign" | "Campaña";
        kind_flow => "Flow" | "Flujo";
        kind_keyword => "Keyword" | "Palabra clave";
        kind_follow_up => "Follow-up email" | "Correo de seguimiento";
        kind_auto_response => "Auto-response" | "Respuesta automática";
        kind_timeline => "Event" | "Suceso";
        article_name(kind: &str, author: &str, time: &str) => "{kind}, {author}, {time}" | "{kind}, {author}, {time}";
        load_older(n) => one "Load {n} older message", other "Load older messages ({n})"
            | one "Cargar {n} mensaje anterior", other "Cargar mensajes anteriores ({n})";
        start_of_conversation => "Start of the conversation" | "Principio de la conversación";
        no_messages => "No messages yet." | "Aún no hay mensajes.";
        new_messages(n) => one "{n} new", other "{n} new" | one "{n} nuevo", other "{n} nuevos";
        nothing_open_title => "No ticket open" | "Ningún ticket abierto";
        nothing_open => "Choose one from the list, or move with J and K and open with Enter."
            | "Elige uno de la lista, o muévete con J y K y ábrelo con Intro.";
        back_to_list => "Back to the list" | "Volver a la lista";
        no_such_ticket(number: u32) => "There is no ticket #{number}." | "No hay ningún ticket #{number}.";
        attachment_image(name: &str) => "Image: {name}" | "Imagen: {name}";
        attachment_video(name: &str) => "Video: {name}" | "Vídeo: {name}";
        attachment_file(name: &str) => "File: {name}" | "Archivo: {name}";
        timeline_created => "Ticket created" | "Ticket creado";
        timeline_assigned(who: &str) => "Assigned to {who}" | "Asignado a {who}";
        timeline_assigned_by(who: &str, actor: &str) => "{actor} assigned it to {who}" | "{actor} lo asignó a {who}";
        timeline_took(who: &str) => "{who} took it" | "{who} lo cogió";
        timeline_unassigned => "No assignee any more" | "Se quedó sin asignar";
        timeline_unassigned_by(actor: &str) => "{actor} took the assignee off" | "{actor} lo dejó sin asignar";
        timeline_team(team: &str) => "Moved to {team}" | "Pasó a {team}";
        timeline_tagged(tags: &str) => "Tags added: {tags}" | "Etiquetas añadidas: {tags}";
        timeline_tagged_by(tags: &str, actor: &str) => "{actor} added tags: {tags}" | "{actor} añadió etiquetas: {tags}";
        timeline_untagged(tags: &str) => "Tags removed: {tags}" | "Etiquetas quitadas: {tags}";
        timeline_untagged_by(tags: &str, actor: &str) => "{actor} removed tags: {tags}" | "{actor} quitó etiquetas: {tags}";
        timeline_closed => "Closed" | "Cerrado";
        timeline_closed_by(actor: &str) => "{actor} closed it" | "{actor} lo cerró";
        timeline_reopened => "Reopened" | "Reabierto";
        timeline_reopened_by(actor: &str) => "{actor} reopened it" | "{actor} lo reabrió";
        timeline_snoozed(when: &str) => "Snoozed until {when}" | "Pospuesto hasta {when}";
        timeline_left => "The customer left the chat" | "El cliente ha salido del chat";
        timeline_returned => "The customer is back" | "El cliente ha vuelto";
        timeline_not_sent(text: &str) => "A reply that was to go out later could not: {text}"
            | "Una respuesta que iba a salir más tarde no pudo salir: {text}";
        timeline_scored(label: &str) => "Sentiment: {label}" | "Sentimiento: {label}";
        today => "Today" | "Hoy";
        yesterday => "Yesterday" | "Ayer";
        now => "now" | "ahora";
        minutes(n: i64) => "{n}m" | "{n} min";
        hours(n: i64) => "{n}h" | "{n} h";
        days(n: i64) => "{n}d" | "{n} d";
        opens_in_new_tab => "opens in a new tab" | "se abre en otra pestaña";
    }
}
