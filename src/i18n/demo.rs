//! The demo panel and the import.

use super::{Words, words};

impl Words {
    words! {
        demo => "Demo" | "Demo";
        demo_about => "Everything here runs in your browser; nothing leaves it."
            | "Todo esto funciona en tu navegador; nada sale de él.";
        demo_about_http => "A mock server answers here; what you do is forgotten when it stops."
            | "Aquí responde un servidor simulado; lo que hagas se olvida cuando se para.";
        latency => "Latency" | "Latencia";
        milliseconds => "ms" | "ms";
        failure_rate => "Failure rate" | "Tasa de fallos";
        percent => "%" | "%";
        whole_number_to(max: u32) => "Give a whole number from 0 to {max}." | "Pon un número entero de 0 a {max}.";
        customer_writes_now => "Customer writes now" | "Un cliente escribe ahora";
        new_customer_writes => "A new customer writes" | "Escribe un cliente nuevo";
        new_customer_by => "By" | "Por";
        new_customer_mood => "Mood" | "Ánimo";
        new_customer_tag => "Tag" | "Etiqueta";
        no_tag => "None" | "Ninguna";
        mood_any => "Any mood" | "Cualquiera";
        mood_angry => "Angry" | "Enfado";
        mood_happy => "Happy" | "Alegría";
        new_customer_about => "A customer with nothing open there begins a new ticket: routing deals with it."
            | "Alguien sin nada abierto por esa vía empieza un ticket: el reparto se ocupa de él.";
        began(name: &str, ticket: &str) => "{name} began {ticket}" | "{name} ha empezado {ticket}";
        open_ticket_there(ticket: &str) => "Open {ticket}" | "Abrir {ticket}";
        nobody_to_begin => "Everybody who could write so has a ticket there already." | "Todas las personas que podrían escribir así ya tienen un ticket ahí.";
        colleague_takes => "A colleague takes a ticket" | "Alguien del equipo se asigna un ticket";
        persona => "Persona" | "Persona";
        import_conversations => "Import conversations" | "Importar conversaciones";
        choose_file => "Choose a file" | "Elegir un archivo";
        import_help => "JSON Lines: one conversation a line." | "JSON Lines: una conversación por línea.";
        importing(done: &str, total: &str) => "Importing: {done} of {total} lines" | "Importando: {done} de {total} líneas";
        import_added(n) => one "{n} conversation added", other "{n} conversations added"
            | one "{n} conversación añadida", other "{n} conversaciones añadidas";
        import_known(n) => one "{n} was there already", other "{n} were there already"
            | one "{n} ya estaba", other "{n} ya estaban";
        import_errors(n) => one "{n} line could not be read", other "{n} lines could not be read"
            | one "{n} línea no se ha podido leer", other "{n} líneas no se han podido leer";
        import_line(line: u32, reason: &str) => "Line {line}: {reason}" | "Línea {line}: {reason}";
        import_at(what: &str, column: u32) => "{what} (column {column})" | "{what} (columna {column})";
        import_not_json => "this is no JSON" | "no es JSON";
        import_missing(field: &str) => "“{field}” is missing" | "falta «{field}»";
        import_wrong_value => "a value is of another kind than it should be" | "un valor no es del tipo que debería";
        import_empty_field(field: &str) => "“{field}” is empty" | "«{field}» está vacío";
        import_unknown_channel(channel: &str) => "the channel “{channel}” is none of email, sms, web_chat"
            | "el canal «{channel}» no es email, sms ni web_chat";
        import_no_customer => "the customer has neither name nor email" | "el cliente no tiene ni nombre ni correo";
        import_failed => "The import stopped. What went in before stays." | "La importación se ha parado. Lo que ya entró se queda.";
        import_unreadable => "This file could not be read. Choose a text file with one conversation a line."
            | "No se ha podido leer el archivo. Elige un archivo de texto con una conversación por línea.";
        import_empty => "This file is empty." | "El archivo está vacío.";
        reset_demo => "Reset demo" | "Reiniciar la demo";
        reset_confirm => "Reset the demo? Every change made in it is forgotten."
            | "¿Reiniciar la demo? Se olvidan todos los cambios hechos en ella.";
        nothing_to_happen_to => "There is no ticket to which this could happen." | "No hay ningún ticket al que le pueda pasar esto.";
        chat_customer_leaves => "A chat's customer leaves" | "Alguien sale de su chat";
        chat_customer_returns => "A chat's customer comes back" | "Alguien vuelve a su chat";
        chat_left(name: &str, ticket: &str) => "{name} left the chat of {ticket}" | "{name} ha salido del chat de {ticket}";
        chat_returned(name: &str, ticket: &str) => "{name} is back in the chat of {ticket}" | "{name} ha vuelto al chat de {ticket}";
        simulated_pace => "Simulated traffic" | "Tráfico simulado";
        events_a_minute => "events a minute" | "sucesos por minuto";
        simulation_seed => "Seed of the traffic" | "Semilla del tráfico";
        simulation_about => "Customers write, leave and come back; colleagues look, answer, take and close. 0 stops it."
            | "Los clientes escriben, salen y vuelven; el equipo mira, responde, asigna y cierra. 0 lo para.";
        wrote(name: &str) => "{name} wrote" | "{name} ha escrito";
        colleague_took(name: &str, ticket: &str) => "{name} took {ticket}" | "{name} se ha asignado {ticket}";
    }
}
