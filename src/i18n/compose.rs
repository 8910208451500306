//! Writing: the composer, why one cannot reply, what is on its way, the ticket's status.

use super::{Words, words};

impl Words {
    words! {
        writing => "Writing" | "Redacción";
        reply => "Reply" | "Responder";
        note => "Note" | "Nota";
        reply_placeholder => "Write a reply, or / for a quick reply" | "Escribe una respuesta, o / para una rápida";
        note_placeholder => "Write a note. Only your team sees it." | "Escribe una nota. Solo la ve tu equipo.";
        reply_first(ticket: &str) => "{ticket} was not closed: a reply in it has not gone out. Send it, take it back or drop it first."
            | "{ticket} no se ha cerrado: hay una respuesta que no ha salido. Envíala, retírala o descártala antes.";
        has_draft => "(has a draft)" | "(tiene un borrador)";
        goes_to(way: &str, address: &str) => "{way} to {address}" | "{way} a {address}";
        time_there(clock: &str) => "{clock} there" | "allí las {clock}";
        send => "Send" | "Enviar";
        add_note => "Add note" | "Agregar nota";
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
        ctrl_enter_sends => "Send with Ctrl or ⌘ Enter" | "Enviar con Ctrl o ⌘ Intro";
        enter_sends => "Send with Enter" | "Enviar con Intro";
        quick_reply => "Quick reply" | "Respuesta rápida";
        quick_replies => "Quick replies" | "Respuestas rápidas";
        find_quick_reply => "Find a quick reply" | "Buscar una respuesta rápida";
        no_quick_reply(text: &str) => "No quick reply has “{text}” in its name or text." | "Ninguna respuesta rápida contiene «{text}».";
        emoji => "Emoji" | "Emoji";
        find_emoji => "Find an emoji" | "Buscar un emoji";
        coupon => "Coupon" | "Cupón";
        coupons => "Coupons" | "Cupones";
        find_coupon => "Find a coupon" | "Buscar un cupón";
        no_coupon(text: &str) => "No coupon has “{text}” in its code or description." | "Ningún cupón contiene «{text}».";
        fill_in(variable: &str) => "Fill in {variable} before you send." | "Completa {variable} antes de enviar.";
        attach_image => "Attach images" | "Adjuntar imágenes";
        attached_files => "Attached files" | "Archivos adjuntos";
        describe_file(name: &str) => "Describe {name}" | "Describe {name}";
        describe_placeholder => "What does it show?" | "¿Qué se ve en ella?";
        remove_file(name: &str) => "Remove {name}" | "Quitar {name}";
        uploading(name: &str) => "Uploading {name}" | "Subiendo {name}";
        file_wrong(name: &str, why: &str) => "{name}: {why}" | "{name}: {why}";
        files_wrong(n) => one "{n} file cannot be sent.", other "{n} files cannot be sent."
            | one "No se puede enviar {n} archivo.", other "No se pueden enviar {n} archivos.";
        file_unreadable => "This file cannot be read. Choose it again." | "No se puede leer este archivo. Elígelo otra vez.";
        file_broken => "This is not an image that can be shown; the file may be broken." | "No es una imagen que se pueda mostrar; el archivo puede estar dañado.";
        file_type_refused => "This channel carries only images: JPEG, PNG or GIF." | "Este canal solo lleva imágenes: JPEG, PNG o GIF.";
        file_empty => "This file is empty." | "Este archivo está vacío.";
        file_too_large(size: &str, most: &str) => "{size} is too large. At most {most} can be sent." | "{size} es demasiado. Se pueden enviar como máximo {most}.";
        files_too_large(size: &str, most: &str) => "The files have {size} together. At most {most} can be sent." | "Los archivos suman {size}. Se pueden enviar como máximo {most}.";
        too_many_files(n) => one "Only one file can go with this message.", other "At most {n} files can go with this message."
            | one "Con este mensaje solo puede ir un archivo.", other "Con este mensaje pueden ir como máximo {n} archivos.";
        kilobytes(n: &str) => "{n} kB" | "{n} kB";
        megabytes(n: &str) => "{n} MB" | "{n} MB";
        quiet_hours(clock: &str) => "It is {clock} where the customer is. Send it now?" | "Son las {clock} donde está el cliente. ¿Enviar ahora?";
        send_at(clock: &str) => "Send at {clock}" | "Enviar a las {clock}";
        goes_out_at(moment: &str) => "Goes out {moment}" | "Sale {moment}";
        take_back => "Take back" | "Retirar";
        block_profile => "Block profile" | "Bloquear perfil";
        unblock => "Unblock" | "Desbloquear";
        unblock_profile => "Unblock profile" | "Desbloquear perfil";
        block_question(name: &str) => "Block {name}?" | "¿Bloquear a {name}?";
        block_consequences => "Their conversations are closed, you hear nothing of them any more, and what they write from now on is dropped. An owner or admin can unblock them."
            | "Sus conversaciones se cierran, no recibirás más avisos y lo que escriba desde ahora se descarta. Quien administra la cuenta puede desbloquearlo.";
        pick_a_time => "Pick a time" | "Elegir momento";
        snooze_until => "Snooze until" | "Posponer hasta";
        snooze_when => "Date and time" | "Fecha y hora";
        your_time(zone: &str) => "Your time, {zone}" | "Tu hora, {zone}";
        snooze_needs_time => "Choose a date and a time." | "Elige una fecha y una hora.";
        snooze_in_past => "This moment has passed. Choose a later one." | "Ese momento ya ha pasado. Elige uno posterior.";
        snooze_too_far(days: u32) => "At most {days} days ahead." | "Como máximo {days} días.";
        snooze_skipped(then: &str) => "The clocks skip this time. The next that exists is {then}." | "Los relojes se saltan esa hora. La siguiente que existe es {then}.";
        customer_left(name: &str) => "{name} has left the chat." | "{name} ha salido del chat.";
        email_follows => "What you write now also goes to them by email, 3 minutes after your last message." | "Lo que escribas ahora le llegará también por correo, 3 minutos después de tu último mensaje.";
        email_follows_in => "The email goes in" | "El correo sale en";
        email_is_sent => "An email with your messages goes out unless they come back." | "Saldrá un correo con tus mensajes si no vuelve.";
        is_viewing(name: &str) => "{name} is looking at this ticket" | "{name} está viendo este ticket";
        is_typing(name: &str) => "{name} is writing a reply" | "{name} está escribiendo una respuesta";
        attributed_to(name: &str) => "Answers {name}" | "Responde a {name}";
        was_blocked(name: &str) => "{name}'s profile is blocked" | "El perfil de {name} está bloqueado";
        was_unblocked(name: &str) => "{name}'s profile is unblocked" | "El perfil de {name} ya no está bloqueado";
        not_blocked(name: &str) => "{name}'s profile was not blocked." | "El perfil de {name} no se ha bloqueado.";
        not_unblocked(name: &str) => "{name}'s profile was not unblocked." | "El perfil de {name} no se ha desbloqueado.";
        not_recalled => "The reply was not taken back." | "La respuesta no se ha retirado.";
        changes_wait(n) => one "{n} change waits for it.", other "{n} changes wait for it."
            | one "{n} cambio espera.", other "{n} cambios esperan.";
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
