//! The settings' tab Inbound messages: round robin, the auto-response, email notifications, keywords,
//! attribution; and what is wrong with them.

use super::{Words, words};

impl Words {
    words! {
        assignment => "Assignment" | "Asignación";
        round_robin_assignment => "Round robin assignment" | "Asignación por turnos";
        round_robin_hint => "New tickets go in turn to whoever is online, during office hours. Off, a team's tickets wait in its queue and all others in Unassigned. A rule that names a person still gives them theirs."
            | "Los tickets nuevos van por turno a quien está en línea, en horario de atención. Desactivada, los de un equipo esperan en su cola y los demás en Sin asignar. Una regla que nombra a una persona se los sigue dando.";

        auto_response => "Auto-response" | "Respuesta automática";
        auto_response_about => "Answers a text message that holds no keyword."
            | "Responde a un SMS que no contiene ninguna palabra clave.";
        who_gets_it => "Who gets it" | "Quién la recibe";
        to_everybody => "Everybody" | "Todo el mundo";
        to_everybody_text => "Whoever writes gets it, also those whom an agent answers soon after."
            | "La recibe quien escriba, también aquellos a quienes un agente responde poco después.";
        to_non_subscribers => "Non-subscribers only (recommended)" | "Solo quien no está suscrito (recomendado)";
        to_non_subscribers_text => "Agents may not answer them by text message, so this tells them where else to write."
            | "Los agentes no pueden responderles por SMS, y así saben dónde más escribir.";
        to_nobody => "Off (not recommended)" | "Desactivada (no recomendado)";
        to_nobody_text => "Who has not subscribed hears nothing at all." | "Quien no está suscrito no recibe nada.";
        auto_response_text => "Text of the auto-response" | "Texto de la respuesta automática";
        auto_response_preview => "Preview of the auto-response" | "Vista previa de la respuesta automática";
        preview_as_sent => "As a customer with the address maria@example.com gets it" | "Como la recibe un cliente con la dirección maria@example.com";
        preview_broken => "The preview comes back when the text is fixed." | "La vista previa vuelve cuando el texto esté corregido.";
        preview_off => "Nobody gets it." | "No la recibe nadie.";
        needs_customer_email => "It does not go out to customers whose email address is not known."
            | "No sale para los clientes cuya dirección de correo no se conoce.";
        lacks_values(names: &str) => "Without {names} it does not go out. General has it." | "Sin {names} no sale. Está en General.";
        unknown_variable(name: &str, known: &str) => "There is no variable {name}. There are {known}."
            | "No hay ninguna variable {name}. Las que hay son {known}.";
        unclosed_variable(at: &str) => "The braces at character {at} are not closed." | "Las llaves del carácter {at} no están cerradas.";
        nameless_variable(at: &str) => "The braces at character {at} have no name in them." | "Las llaves del carácter {at} no contienen ningún nombre.";
        auto_response_blank => "Write what it says, or turn it off." | "Escribe lo que dice o desactívala.";
        auto_response_unsendable => "This text cannot be sent as a text message." | "Este texto no se puede enviar por SMS.";
        not_known_here => "This build of the desk does not know this choice." | "Esta versión del escritorio no conoce esta opción.";

        email_notifications => "Email notifications" | "Avisos por correo";
        email_notifications_hint => "When a ticket arrives, an email goes to the addresses you choose."
            | "Cuando llega un ticket, sale un correo a las direcciones que elijas.";
        notify_recipients => "Recipients" | "Destinatarios";
        notify_recipients_hint => "Paste as many as you like, set apart by commas, spaces or lines."
            | "Pega cuantos quieras, separados por comas, espacios o líneas.";
        n_recipients(n) => one "{n} recipient.", other "{n} recipients." | one "{n} destinatario.", other "{n} destinatarios.";
        no_recipient => "Add at least one address, or turn the notifications off." | "Agrega al menos una dirección o desactiva los avisos.";
        wrong_recipient(address: &str) => "{address} is no email address." | "{address} no es una dirección de correo.";
        recipient_twice(address: &str) => "{address} is there twice." | "{address} está dos veces.";

        keywords => "Keywords" | "Palabras clave";
        keywords_about => "A text message that is just one of these words does what the word says, and makes no ticket. STOP always unsubscribes."
            | "Un SMS que es solo una de estas palabras hace lo que dice la palabra y no crea ningún ticket. STOP siempre da de baja.";
        always_keywords => "Always keywords" | "Siempre palabras clave";
        always_keywords_hint => "The exception: whoever sends them wants an answer, so they do make a ticket." | "La excepción: quien las envía espera respuesta, así que sí crean un ticket.";
        subscribe_keywords => "Subscribe" | "Alta";
        subscribe_keywords_hint => "They subscribe whoever sends them." | "Dan de alta a quien las envía.";
        compliance_keywords => "Compliance" | "Baja";
        compliance_keywords_hint => "They end every consent." | "Retiran todo consentimiento.";
        automation_keywords => "Automation" | "Automatización";
        automation_keywords_hint => "They start an automation and change no consent." | "Inician una automatización y no cambian el consentimiento.";
        keyword_blank => "A keyword is blank." | "Una palabra clave está en blanco.";
        keyword_words(word: &str) => "“{word}” is more than one word." | "«{word}» es más de una palabra.";
        keyword_long(word: &str, most: &str) => "“{word}” has more than {most} characters." | "«{word}» tiene más de {most} caracteres.";
        keyword_always(word: &str) => "“{word}” is a keyword always and stands in no list." | "«{word}» es siempre palabra clave y no va en ninguna lista.";
        keyword_stop(word: &str) => "“{word}” ends every consent, so it can only stand under Compliance." | "«{word}» retira todo consentimiento, así que solo puede ir en Baja.";
        keyword_twice(word: &str) => "“{word}” stands in a list already." | "«{word}» ya está en una lista.";

        attribution => "Attribution" | "Atribución";
        attribution_hours => "Attribution window" | "Plazo de atribución";
        attribution_hint => "An answer within this time after a campaign or flow message counts as an answer to it; only the first one does."
            | "Una respuesta dentro de este plazo tras un mensaje de campaña o flujo cuenta como respuesta a él; solo la primera.";
        hours_unit => "hours" | "horas";
    }
}
