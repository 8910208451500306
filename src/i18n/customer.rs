//! A customer: what they did, bought and wrote, their profile, the files they send.

use super::{Words, words};

impl Words {
    words! {
        full_profile => "Full profile" | "Perfil completo";
        customer_history => "Customer’s history" | "Historial del cliente";
        activity => "Activity" | "Actividad";
        metric => "Metric" | "Métrica";
        all_metrics => "All metrics" | "Todas las métricas";
        show_older => "Show older" | "Mostrar anteriores";
        no_activity => "Nothing is known of what they did." | "No consta ninguna actividad.";
        no_orders => "They have bought nothing yet." | "Aún no han comprado nada.";
        no_tickets_of_customer => "They have no tickets." | "No hay tickets de este cliente.";
        other_tickets => "Other tickets" | "Otros tickets";
        no_other_tickets => "This is their only ticket." | "Es el único ticket de este cliente.";
        show_all => "Show all" | "Ver todos";
        order_number(number: &str) => "Order {number}" | "Pedido {number}";
        order_total => "Total" | "Total";
        pieces(n: &str, price: &str) => "{n} × {price}" | "{n} × {price}";
        location => "Location" | "Ubicación";
        blocked => "Blocked" | "Bloqueado";
        no_such_customer => "There is no such customer" | "No existe este cliente";
        could_not_load_activity => "The activity could not be loaded." | "No se ha podido cargar la actividad.";
        could_not_load_orders => "The orders could not be loaded." | "No se han podido cargar los pedidos.";
        could_not_load_more => "More could not be loaded." | "No se ha podido cargar más.";
        show_file(name: &str) => "Show {name}" | "Mostrar {name}";
        download_file(name: &str) => "Download {name}" | "Descargar {name}";
        retry_file(name: &str) => "Retry {name}" | "Reintentar {name}";
        loading_file(name: &str) => "Loading {name}…" | "Cargando {name}…";
        show_word => "Show" | "Mostrar";
        download_word => "Download" | "Descargar";
        could_not_load_file => "The file could not be loaded." | "No se ha podido cargar el archivo.";
        cannot_show_file => "The desk does not show files of this kind." | "El escritorio no muestra archivos de este tipo.";
        broken_file => "This file cannot be shown: it may be damaged." | "No se puede mostrar este archivo: puede que esté dañado.";
    }
}
