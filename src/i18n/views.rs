//! Views: building them, and filters in words.

use super::{Words, words};

impl Words {
    words! {
        create_view => "Create view" | "Crear vista";
        edit_view => "Edit view" | "Editar vista";
        edit_view_item => "Edit" | "Editar";
        duplicate_view => "Duplicate" | "Duplicar";
        delete_view => "Delete" | "Eliminar";
        view_options(name: &str) => "Options of {name}" | "Opciones de {name}";
        copy_of(name: &str) => "{name} (copy)" | "{name} (copia)";
        view_promoters => "Promoters" | "Promotores";
        view_waiting => "Waiting over an hour" | "Más de 1 h de espera";
        view_snoozed => "Snoozed" | "Pospuestos";
        view_sms => "SMS, not closed" | "SMS sin cerrar";
        view_name => "View name" | "Nombre de la vista";
        view_description => "Description" | "Descripción";
        about_view => "About this view" | "Acerca de esta vista";
        view_access => "Who has access" | "Quién tiene acceso";
        access_me => "Only me" | "Solo yo";
        access_everyone => "Everybody" | "Todo el mundo";
        access_team(name: &str) => "Team {name}" | "Equipo {name}";
        view_sort => "Order" | "Orden";
        filters => "Filters" | "Filtros";
        filter_list => "Filter this list" | "Filtrar esta lista";
        more_filters => "More filters" | "Más filtros";
        apply_filter => "Apply" | "Aplicar";
        save_as_view => "Save as view" | "Guardar como vista";
        add_filter => "Add filter" | "Agregar filtro";
        add_group => "Add group" | "Agregar grupo";
        remove_condition(field: &str) => "Remove the filter on {field}" | "Quitar el filtro de {field}";
        remove_group => "Remove the group" | "Quitar el grupo";
        group_all => "All of" | "Todos";
        group_any => "Any of" | "Alguno";
        group_joined => "Conditions are joined by" | "Las condiciones se unen con";
        join_and => "and" | "y";
        join_or => "or" | "o";
        filter_field => "Field" | "Campo";
        filter_operator => "Operator" | "Operador";
        filter_value => "Value" | "Valor";
        filter_from => "From" | "Desde";
        filter_to => "To" | "Hasta";
        find_value => "Find a value" | "Buscar un valor";
        choose_values => "Choose" | "Elegir";
        match_now(n) => one "{n} ticket matches now", other "{n} tickets match now"
            | one "{n} ticket coincide ahora", other "{n} tickets coinciden ahora";
        counting => "Counting…" | "Contando…";
        count_failed => "The tickets could not be counted." | "No se han podido contar los tickets.";
        for_example(tickets: &str) => "Such as {tickets}" | "Por ejemplo, {tickets}";
        save_view => "Save view" | "Guardar vista";
        view_saved(name: &str) => "View “{name}” saved" | "Vista «{name}» guardada";
        view_deleted(name: &str) => "View “{name}” deleted" | "Vista «{name}» eliminada";
        view_restored(name: &str) => "View “{name}” is back" | "La vista «{name}» ha vuelto";
        view_not_saved => "The view was not saved." | "La vista no se ha guardado.";
        view_not_deleted(name: &str) => "“{name}” was not deleted." | "«{name}» no se ha eliminado.";
        tag_gone(tag: &str) => "No ticket has the tag “{tag}” now." | "Ningún ticket tiene ahora la etiqueta «{tag}».";
        value_not_there(field: &str, value: &str) => "No ticket has {field} “{value}” now." | "Ningún ticket tiene ahora {field} «{value}».";
        no_such_view => "There is no such view" | "Esa vista no existe";
        no_such_view_text => "It was deleted, or it is not shared with you." | "Se ha borrado o no la comparten contigo.";
        view_conflict => "Somebody changed this view meanwhile. Saving again replaces what they did."
            | "Alguien ha cambiado esta vista mientras tanto. Guardar otra vez sustituye lo que hizo.";
        view_name_missing => "Give the view a name." | "Ponle un nombre a la vista.";
        view_name_long(most: u32) => "A name has at most {most} characters." | "Un nombre tiene como máximo {most} caracteres.";
        view_name_taken => "Another view has this name. Choose another one." | "Otra vista ya se llama así. Elige otro nombre.";
        leave_view_question => "Leave without saving? What you changed in this view is lost."
            | "¿Salir sin guardar? Se pierde lo que has cambiado en esta vista.";
        leave_without_saving => "Leave" | "Salir";
        go_on_editing => "Go on editing" | "Seguir editando";
        save_what_is_missing => "Look at what is marked above." | "Revisa lo que está marcado más arriba.";
        filter_not_understood => "This build of the desk does not understand this filter. It is kept as it is."
            | "Esta versión del escritorio no entiende este filtro. Se guarda tal cual.";
        filter_needs_value => "Give a value." | "Indica un valor.";
        filter_needs_number => "Give a number." | "Pon un número.";
        filter_needs_date => "Choose a date." | "Elige una fecha.";
        filter_range_reversed => "The first must not be larger than the second." | "El primero no puede ser mayor que el segundo.";
        filter_nothing => "Add a filter." | "Añade un filtro.";
        filter_group_empty => "Add a filter to this group, or remove it." | "Añade un filtro a este grupo o quítalo.";
        filter_too_deep(most: u32) => "Groups nest at most {most} levels." | "Los grupos tienen como máximo {most} niveles.";
        filter_too_many(most: u32) => "A view has at most {most} filters." | "Una vista tiene como máximo {most} filtros.";
        filter_unreadable => "the address has a filter that cannot be read" | "la dirección tiene un filtro que no se puede leer";
        filter_wrong => "This filter is not right." | "Este filtro no es correcto.";
        value_gone(value: &str) => "{value} (no longer there)" | "{value} (ya no existe)";

        field_status => "Status" | "Estado";
        field_unread => "Unread" | "Sin leer";
        field_channel => "Channel" | "Canal";
        field_assignee => "Assignee" | "Persona asignada";
        field_team => "Team" | "Equipo";
        field_tag => "Tags" | "Etiquetas";
        field_sentiment => "Sentiment" | "Sentimiento";
        field_score => "Sentiment score" | "Puntuación de sentimiento";
        field_segment => "Segments" | "Segmentos";
        field_customer => "Customer" | "Cliente";
        field_campaign => "Campaign or flow" | "Campaña o flujo";
        field_created => "Created" | "Creado";
        field_updated => "Updated" | "Actualizado";
        field_last_customer_message => "Last customer message" | "Último mensaje del cliente";
        field_snoozed_until => "Snoozed until" | "Pospuesto hasta";
        field_waiting => "Waiting" | "Tiempo de espera";
        field_messages => "Messages" | "Mensajes";
        field_recent_order => "Recent order value" | "Valor de pedidos recientes";
        field_subscriber => "SMS subscriber" | "Suscripción a SMS";
        field_country => "Country" | "País";
        field_text => "Text" | "Texto";

        op_any_of => "is any of" | "es alguno de";
        op_none_of => "is none of" | "no es ninguno de";
        op_all_of => "contains all of" | "contiene todos";
        op_contains_any => "contains at least one of" | "contiene alguno de";
        op_contains_none => "contains none of" | "no contiene ninguno de";
        op_is_set => "is set" | "tiene valor";
        op_is_not_set => "is not set" | "no tiene valor";
        op_over => "is over" | "es mayor que";
        op_under => "is under" | "es menor que";
        op_between => "is between" | "está entre";
        op_before => "is before" | "es antes de";
        op_after => "is after" | "es después de";
        op_in_last => "is in the last" | "es en los últimos";
        op_not_in_last => "is longer ago than" | "es hace más de";
        op_in_next => "is in the next" | "es en los próximos";
        op_contains => "contains" | "contiene";
        op_contains_not => "does not contain" | "no contiene";

        unit => "Unit" | "Unidad";
        move_up => "Move up" | "Subir";
        move_down => "Move down" | "Bajar";
        unit_minutes => "minutes" | "minutos";
        unit_office_minutes => "minutes of office hours" | "minutos de horario de atención";
        unit_hours => "hours" | "horas";
        unit_days => "days" | "días";
        value_yes => "Yes" | "Sí";
        value_no => "No" | "No";
    }
}
