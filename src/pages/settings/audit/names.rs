//! What the fields of the contract are called.

use crate::ui::t;

/// A day of the week by its name in the contract.
pub fn weekday(name: &str) -> Option<&'static str> {
    let t = t();
    Some(match name {
        "monday" => t.audit_monday(),
        "tuesday" => t.audit_tuesday(),
        "wednesday" => t.audit_wednesday(),
        "thursday" => t.audit_thursday(),
        "friday" => t.audit_friday(),
        "saturday" => t.audit_saturday(),
        "sunday" => t.audit_sunday(),
        _ => return None,
    })
}

/// A field's name in words; of one that this build does not know, the name it has.
pub fn field(name: &str) -> String {
    let t = t();
    let known = match name {
        "organization_prefix" => t.audit_f_prefix(),
        "default_sender_email" => t.support_sender(),
        "reply_to_email" => t.audit_f_reply_to(),
        "shorten_links" => t.shorten_links(),
        "unread_badge" => t.unread_badge(),
        "branded_sender" => t.audit_f_branded(),
        "auto_response" => t.audit_f_auto_response(),
        "auto_response_text" => t.audit_f_auto_text(),
        "email_notifications" => t.audit_f_notifications(),
        "on" => t.audit_f_on(),
        "recipients" => t.audit_f_recipients(),
        "attribution_hours" => t.audit_f_attribution(),
        "keywords" => t.audit_f_keywords(),
        "subscribe" => t.audit_f_subscribe(),
        "compliance" => t.audit_f_compliance(),
        "automation" => t.audit_f_automation(),
        "quick_replies_everywhere" => t.audit_f_everywhere(),
        "office_hours" => t.audit_f_hours(),
        "time_zone" => t.audit_f_zone(),
        "week" => t.audit_f_week(),
        "holidays" => t.audit_f_holidays(),
        "channels" => t.audit_f_channels(),
        "welcome" => t.audit_f_welcome(),
        "message" => t.audit_f_message(),
        "closed_message" => t.audit_f_closed_message(),
        "answers" => t.audit_f_answers(),
        "days" => t.audit_f_days(),
        "during" => t.audit_f_during(),
        "follow_up" => t.audit_f_follow_up(),
        "logo_url" => t.audit_f_logo(),
        "policy_links" => t.audit_f_links(),
        "url" => t.audit_f_url(),
        "routing" => t.audit_f_routing(),
        "round_robin" => t.audit_f_round_robin(),
        "rules" => t.audit_f_rules(),
        "filter" => t.audit_f_filter(),
        "action" => t.rule_goes_to(),
        "name" => t.audit_f_name(),
        "description" => t.audit_f_description(),
        "tags" => t.audit_f_tags(),
        "segments" => t.audit_f_segments(),
        "members" => t.audit_f_members(),
        "email" => t.audit_f_email(),
        "role" => t.audit_f_role(),
        "state" => t.audit_f_state(),
        "capacity" => t.audit_f_capacity(),
        "teams" => t.tab_teams(),
        "hand_over" => t.tickets_go_to(),
        "text" => t.audit_f_text(),
        "date" => t.audit_f_date(),
        name => return weekday(name).map_or_else(|| name.to_owned(), str::to_owned),
    };
    known.to_owned()
}
