//! Writing: the composer, why one cannot reply, what is on its way, the ticket's status.

use super::{Words, words};

impl Words {
    words! {
        writing => "Writing" | "Redacción";
        reply => "Reply" | "Responder";
        note => "Note" | "Nota";
        reply_placeholder => "Write a reply" | "Escribe una respuesta";
        note_placeholder => "Write a note. Only your team sees it." | "Escribe una nota. Solo la ve tu equipo.";
        send => "Send" | "Enviar";
        add_note => "Add note" | "Añadir nota";
        sms_length(units: &str, room: &str) => "{units} / {room}" | "{units} / {room}";
        segments(n) => one "{n} segment", other "{n} segments" | one "{n} segmento", other "{n} segmentos";
        too_many_characters(over: &str, longest: &str) => "{over} characters too many. At most {longest} fit."
            | "Sobran {over} caracteres. Caben {longest} como máximo.";
        too_many_segments(over: &str, most: &str) => "{over} characters too many. A text message has at most {most} segments."
            | "Sobran {over} caracteres. Un SMS tiene como máximo {most} segmentos.";
        why_no_reply => "Why can't I reply?" | "¿Por qué no puedo responder?";
        no_reply_role => "Your role does not answer customers." | "Tu rol no responde a clientes.";
        no_reply_channel => "This build of the desk does not know this channel." | "Esta versión del escritorio no conoce este canal.";
        no_reply_status => "This build of the desk does not know this status." | "Esta versión del escritorio no conoce este estado.";
        no_reply_blocked => "This customer's profile is blocked." | "El perfil de este cliente está bloqueado.";
        no_reply_chat_closed => "This web chat is closed, and a closed chat never reopens." | "Este chat está cerrado, y un chat cerrado no se vuelve a abrir.";
        no_reply_chat_ended => "This web chat is over; the customer cannot come back to it." | "Este chat ha terminado; el cliente no puede volver a él.";
        no_reply_branded => "The account sends from a branded sender ID, which cannot receive." | "La cuenta envía desde un remitente con nombre, que no puede recibir.";
        no_reply_consent => "This customer has not agreed to receive text messages." | "Este cliente no ha aceptado recibir SMS.";
        no_reply_closed => "This ticket is closed." | "Este ticket está cerrado.";
        lift_role => "An owner or admin can give you another role." | "Quien administra la cuenta puede darte otro rol.";
        lift_newer => "Reload the page to get a newer one." | "Recarga la página para tener una más nueva.";
        lift_unblock => "An admin can unblock it." | "Quien administra la cuenta puede desbloquearlo.";
        lift_new_message => "The customer's next message makes a new ticket." | "El próximo mensaje del cliente creará un ticket nuevo.";
        lift_number => "It takes a toll-free number, a long code or a short code." | "Hace falta un número gratuito, largo o corto.";
        lift_subscribe => "They can write a subscribe keyword, such as START." | "Puede escribir una palabra de alta, como ALTA o START.";
        lift_reopen => "Reopen it to answer." | "Vuelve a abrirlo para responder.";
        going_out => "Goes out in a moment" | "Sale en un momento";
        being_sent => "Sending…" | "Enviando…";
        trying_again => "Not sent yet; trying again" | "Aún sin enviar; se vuelve a intentar";
        waits_for_earlier => "Waits for the message before it" | "Espera al mensaje anterior";
        held_back => "Held back: something newer arrived. Read it first." | "Retenido: ha llegado algo nuevo. Léelo antes.";
        was_not_sent => "Not sent." | "No enviado.";
        send_anyway => "Send anyway" | "Enviar igualmente";
        send_now => "Send now" | "Enviar ya";
        edit => "Edit" | "Editar";
        drop_message => "Drop" | "Descartar";
        unsent(n) => one "{n} message not sent yet", other "{n} messages not sent yet"
            | one "{n} mensaje sin enviar", other "{n} mensajes sin enviar";
        close_ticket => "Close" | "Cerrar";
        reopen => "Reopen" | "Reabrir";
        snooze => "Snooze" | "Posponer";
        later_today => "Later today" | "Más tarde";
        tomorrow => "Tomorrow" | "Mañana";
        next_week => "Next week" | "La próxima semana";
        was_closed(ticket: &str) => "{ticket} closed" | "{ticket} cerrado";
        was_reopened(ticket: &str) => "{ticket} reopened" | "{ticket} reabierto";
        was_snoozed(ticket: &str, until: &str) => "{ticket} snoozed until {until}" | "{ticket} pospuesto hasta {until}";
    }
}
