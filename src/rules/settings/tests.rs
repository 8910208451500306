use super::*;
use crate::domain::{
    Filter, Interval, KeywordSettings, PolicyLink, RouteTo, Routing, RoutingRule, Week,
};

fn good() -> Settings {
    Settings {
        default_sender_email: "hello@shop.example".to_owned(),
        ..Settings::default()
    }
}

#[test]
fn i23_what_an_account_begins_with_lacks_an_address_only() {
    assert_eq!(check(&Settings::default(), true), [WrongSetting::Address]);
    assert_eq!(check(&good(), true), []);
}

#[test]
fn i23_an_address_looks_like_one() {
    for address in [
        "a@b.co",
        "first.last+tag@sub.shop.example",
        "ñ@müller.example",
    ] {
        assert!(is_address(address), "{address}");
    }
    let long = format!("{}@shop.example", "a".repeat(250));
    for address in [
        "",
        "a",
        "a@b",
        "@b.co",
        "a@",
        "a@.co",
        "a@b.",
        "a@b..co",
        "a b@c.co",
        "a@b c.co",
        "a@b@c.co",
        "A <a@b.co>",
        "a@b.co,c@d.co",
        "a@-b.co",
        &long,
    ] {
        assert!(!is_address(address), "{address}");
    }
}

#[test]
fn i23_who_turns_it_off_may_leave_its_text_blank_but_not_broken() {
    let mut settings = good();
    settings.auto_response_text = " ".to_owned();
    assert_eq!(
        check(&settings, true),
        [WrongSetting::Text(CannotSend::Blank)]
    );
    settings.auto_response = AutoResponse::Off;
    assert_eq!(check(&settings, true), []);
    settings.auto_response_text = "{{nobody}}".to_owned();
    let wrong = check(&settings, true);
    assert!(matches!(
        wrong[..],
        [WrongSetting::Template(TemplateError::Unknown {
            name: "nobody",
            ..
        })]
    ));
}

#[test]
fn i23_i28_lengths_hours_and_who_is_answered_are_checked() {
    let settings = Settings {
        organization_prefix: "ñ".repeat(LONGEST_PREFIX),
        attribution_hours: 720,
        ..good()
    };
    assert_eq!(check(&settings, true), []);
    let settings = Settings {
        organization_prefix: "ñ".repeat(LONGEST_PREFIX + 1),
        attribution_hours: 721,
        auto_response: AutoResponse::Unknown("vips".into()),
        ..good()
    };
    let wrong = [
        WrongSetting::LongPrefix(61),
        WrongSetting::AutoResponse("vips"),
        WrongSetting::AttributionHours,
    ];
    assert_eq!(check(&settings, true), wrong);
}

#[test]
fn i3_keywords_are_single_words_that_stand_in_one_list() {
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    let settings = Settings {
        keywords: KeywordSettings {
            subscribe: words(&["JOIN", "", "Stop", "Sí"]),
            compliance: words(&["STOP", "opt out", "Help", "join"]),
            automation: words(&["SI", "sizes", &"x".repeat(41), "info!"]),
        },
        ..good()
    };
    let found = check(&settings, true)
        .into_iter()
        .filter_map(|wrong| match wrong {
            WrongSetting::Keyword { list, index, wrong } => Some((list, index, wrong)),
            _ => None,
        });
    let expected = [
        (Keyword::Subscribe, 1, WrongKeyword::Blank),
        (Keyword::Subscribe, 2, WrongKeyword::Stop),
        (Keyword::Compliance, 1, WrongKeyword::Words),
        (Keyword::Compliance, 2, WrongKeyword::Always),
        (Keyword::Compliance, 3, WrongKeyword::Twice),
        (Keyword::Automation, 0, WrongKeyword::Twice),
        (Keyword::Automation, 2, WrongKeyword::Long),
        (Keyword::Automation, 3, WrongKeyword::Always),
    ];
    assert_eq!(Vec::from_iter(found), expected);
}

fn paths(settings: &Settings) -> Vec<String> {
    let wrong = check(settings, true);
    wrong.iter().map(WrongSetting::path).collect()
}

#[test]
fn i18_answers_go_to_an_address_or_to_the_sender() {
    let mut settings = good();
    settings.reply_to_email = "help@shop.example".to_owned();
    assert_eq!(check(&settings, true), []);
    settings.reply_to_email = "help".to_owned();
    assert_eq!(check(&settings, true), [WrongSetting::ReplyTo]);
    assert_eq!(paths(&settings), ["reply_to_email"]);
}

#[test]
fn i24_notifications_that_are_on_have_a_recipient_and_each_is_an_address_once() {
    let mut settings = good();
    settings.email_notifications.recipients = vec!["nobody".to_owned()];
    assert_eq!(paths(&settings), ["email_notifications.recipients[0]"]);
    settings.email_notifications.recipients.clear();
    assert_eq!(check(&settings, true), []);
    settings.email_notifications.on = true;
    assert_eq!(check(&settings, true), [WrongSetting::NoRecipient]);
    assert_eq!(paths(&settings), ["email_notifications.recipients"]);
    let recipients = ["a@b.co", "b@b.co", "A@B.co "];
    settings.email_notifications.recipients = recipients.map(str::to_owned).to_vec();
    let wrong = [WrongSetting::Recipient(2, WrongRecipient::Twice)];
    assert_eq!(check(&settings, true), wrong);
    let many = (0..1_000).map(|it| format!("a{it}@b.co"));
    settings.email_notifications.recipients = many.collect();
    assert_eq!(check(&settings, true), [], "no upper limit");
}

#[test]
fn i20_what_the_follow_up_links_to_is_https_and_has_a_name() {
    let link = |name: &str, url: &str| PolicyLink {
        name: name.to_owned(),
        url: url.to_owned(),
    };
    let mut settings = good();
    settings.follow_up.logo_url = "https://shop.example/logo.png".to_owned();
    settings.follow_up.policy_links = vec![link("Privacy", "https://shop.example/privacy")];
    assert_eq!(check(&settings, true), []);
    for wrong in [
        "http://shop.example",
        "javascript:alert(1)",
        "https://",
        "https:// a",
        "logo",
    ] {
        settings.follow_up.logo_url = wrong.to_owned();
        assert_eq!(paths(&settings), ["follow_up.logo_url"], "{wrong}");
    }
    settings.follow_up.logo_url.clear();
    settings.follow_up.policy_links = vec![link(" ", "https://a.co"), link("b", "ftp://a.co")];
    let expected = [
        "follow_up.policy_links[0].name",
        "follow_up.policy_links[1].url",
    ];
    assert_eq!(paths(&settings), expected);
    settings.follow_up.policy_links = vec![link("a", "https://a.co"); MOST_LINKS + 1];
    assert_eq!(paths(&settings), ["follow_up.policy_links"]);
}

#[test]
fn a10_i26_hours_and_welcome_are_told_at_their_places() {
    let mut settings = good();
    let span = |from, to| Interval { from, to };
    settings.office_hours.week = Week {
        monday: vec![span(540, 720), span(700, 900)],
        tuesday: vec![span(900, 540)],
        ..Week::default()
    };
    settings.welcome.message = "x".repeat(2_000);
    let expected = [
        "office_hours.week.monday[1]",
        "office_hours.week.tuesday[0]",
        "welcome.message",
    ];
    assert_eq!(paths(&settings), expected);
    let wrong = check(&good(), false)
        .iter()
        .map(WrongSetting::path)
        .collect::<Vec<_>>();
    assert_eq!(wrong, ["office_hours.time_zone"]);
}

#[test]
fn s6_a_rule_that_leads_nowhere_is_told_at_its_place() {
    let rule = |id: &str, action| RoutingRule {
        id: id.into(),
        name: "Rule".to_owned(),
        on: true,
        filter: Filter::everything(),
        action,
    };
    let team = || RouteTo::Team {
        team: "gone".into(),
    };
    let routing = Routing {
        round_robin: true,
        rules: vec![rule("r1", RouteTo::Unknown), rule("r1", team())],
    };
    let wrong = check_routing(&routing, &[], &[]);
    let paths: Vec<String> = wrong.iter().map(WrongSetting::path).collect();
    let expected = [
        "routing.rules[0].action",
        "routing.rules[1].id",
        "routing.rules[1].action",
    ];
    assert_eq!(paths, expected);
}
