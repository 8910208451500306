//! How a list looks: its order, its columns, its density.

use super::{Words, words};

impl Words {
    words! {
        sort_waiting => "Waiting longest" | "Mayor espera";
        sort_waiting_least => "Waiting shortest" | "Menos tiempo esperando";
        sort_newest => "Newest" | "Más recientes";
        sort_oldest => "Oldest" | "Más antiguos";
        sort_updated => "Last updated" | "Última actividad";
        sort_updated_first => "Updated longest ago" | "Actividad más antigua";
        sort_wrote_last => "Customer wrote last" | "Último en escribir";
        sort_wrote_first => "Customer wrote longest ago" | "Primero en escribir";
        sort_worst => "Sentiment, worst first" | "Sentimiento, peor primero";
        sort_best => "Sentiment, best first" | "Sentimiento, mejor primero";
        sort_orders_high => "Highest recent orders" | "Más gasto reciente";
        sort_orders_low => "Lowest recent orders" | "Menos gasto reciente";
        sort_messages_most => "Most messages" | "Más mensajes";
        sort_messages_fewest => "Fewest messages" | "Menos mensajes";
        sort_customer_az => "Customer A–Z" | "Cliente A–Z";
        sort_customer_za => "Customer Z–A" | "Cliente Z–A";
        sort_number_high => "Highest number" | "Número más alto";
        sort_number_low => "Lowest number" | "Número más bajo";
        sort_other => "Another order" | "Otro orden";

        sort_direction => "Direction" | "Sentido";
        sort_key_customer => "Customer name" | "Nombre del cliente";
        sort_key_number => "Ticket number" | "Número de ticket";
        first_longest => "Longest wait first" | "Más espera primero";
        first_shortest => "Shortest wait first" | "Menos espera primero";
        first_newest => "Newest first" | "Más recientes primero";
        first_oldest => "Oldest first" | "Más antiguos primero";
        first_negative => "Most negative first" | "Más negativos primero";
        first_positive => "Most positive first" | "Más positivos primero";
        first_highest => "Highest first" | "De mayor a menor";
        first_lowest => "Lowest first" | "De menor a mayor";
        first_most => "Most first" | "Más primero";
        first_fewest => "Fewest first" | "Menos primero";
        first_a => "A–Z" | "A–Z";
        first_z => "Z–A" | "Z–A";

        view_look => "How it looks" | "Aspecto";
        view_columns => "Columns" | "Columnas";
        usual_columns => "Usual columns" | "Columnas habituales";
        usual_columns_are => "Rows show the newest words, sentiment, tags and assignee."
            | "Las filas muestran lo último que se escribió, el sentimiento, las etiquetas y la persona asignada.";
        columns_chosen(n) => one "{n} column", other "{n} columns" | one "{n} columna", other "{n} columnas";
        add_column => "Add column" | "Agregar columna";
        find_column => "Find a column" | "Buscar una columna";
        move_earlier(name: &str) => "Move {name} earlier" | "Mover {name} antes";
        move_later(name: &str) => "Move {name} later" | "Mover {name} después";
        remove_column(name: &str) => "Remove {name}" | "Quitar {name}";
        column_is_at(name: &str, place: &str, total: &str) => "{name} is column {place} of {total}"
            | "{name} es la columna {place} de {total}";
        view_density => "Row density" | "Densidad de las filas";
        density_comfortable => "Comfortable" | "Cómoda";
        density_compact => "Compact" | "Compacta";

        column_subject => "Subject and newest words" | "Asunto y últimas palabras";
        column_recent_order => "Recent orders" | "Pedidos recientes";
        said_of(what: &str, value: &str) => "{what} {value}" | "{what}: {value}";
        created_on(when: &str) => "Created {when}" | "Creado {when}";
        updated_on(when: &str) => "Updated {when}" | "Actualizado {when}";
        customer_wrote_on(when: &str) => "Customer wrote {when}" | "Cliente escribió {when}";
        messages_count(n) => one "{n} message", other "{n} messages" | one "{n} mensaje", other "{n} mensajes";
        recent_orders_of(sum: &str) => "Recent orders {sum}" | "Pedidos recientes {sum}";
    }
}
