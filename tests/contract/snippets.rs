//! Quick replies and coupons.

use std::collections::BTreeSet;

use bandeja::api::{Feature, GetCapabilities, GetCoupons, GetQuickReplies};
use bandeja::domain::{Channel, QuickReply};
use bandeja::rules::message::check;
use bandeja::rules::template::{Piece, QUICK_REPLY, Template};

use crate::desk::Desk;

fn replies() -> Vec<QuickReply> {
    Desk::with("ana").ok(GetQuickReplies).items
}

#[test]
fn i25_every_quick_reply_can_be_written_out() {
    let replies = replies();
    assert!(replies.len() >= 12);
    let mut variables = BTreeSet::new();
    for reply in &replies {
        let template = match Template::parse(&reply.text, QUICK_REPLY) {
            Ok(template) => template,
            Err(errors) => panic!("{}: {errors:?}", reply.name),
        };
        variables.extend(template.pieces().iter().filter_map(|piece| match piece {
            Piece::Variable(name) => Some((*name).to_owned()),
            Piece::Text(_) => None,
        }));
        let filled = template.fill(|_| Some("Marta Quintero".into()));
        assert!(filled.missing.is_empty());
        for channel in Channel::KNOWN.iter().filter(|it| reply.is_for(it)) {
            let checked = check(channel, &filled.text, &[], true);
            assert_eq!(checked, Ok(()), "{} by {channel:?}", reply.name);
        }
    }
    let all: BTreeSet<String> = QUICK_REPLY.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(variables, all);
}

#[test]
fn i25_quick_replies_are_told_apart_by_id_and_name() {
    let replies = replies();
    let ids: BTreeSet<&str> = replies.iter().map(|reply| reply.id.as_str()).collect();
    let names: BTreeSet<&str> = replies.iter().map(|reply| reply.name.as_str()).collect();
    assert_eq!((ids.len(), names.len()), (replies.len(), replies.len()));
}

#[test]
fn i17_some_quick_replies_are_for_some_channels_only() {
    let replies = replies();
    for channel in Channel::KNOWN {
        let offered = replies.iter().filter(|reply| reply.is_for(channel)).count();
        assert!(offered > 5 && offered < replies.len(), "{channel:?}");
    }
}

#[test]
fn s12_a_quick_reply_asks_a_promoter_for_a_review() {
    let replies = replies();
    let review = replies.iter().find(|reply| reply.id.as_str() == "review");
    let text = review.map(|reply| reply.text.as_str()).unwrap_or_default();
    assert!(text.contains("review") && text.contains("friend"), "{text}");
    // What it promises, there is.
    let coupons = Desk::with("ana").ok(GetCoupons).items;
    assert!(coupons.iter().any(|coupon| text.contains(&coupon.code)));
}

#[test]
fn i29_a_coupon_has_a_code_of_its_own_and_says_what_it_gives() {
    let coupons = Desk::with("ana").ok(GetCoupons).items;
    let codes: BTreeSet<&str> = coupons.iter().map(|coupon| coupon.code.as_str()).collect();
    assert_eq!((codes.len(), coupons.len()), (5, 5));
    for coupon in &coupons {
        let plain = |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit();
        assert!(coupon.code.chars().all(plain) && !coupon.about.is_empty());
    }
}

#[test]
fn the_backend_says_that_it_has_what_one_writes_with() {
    let able = Desk::closed().ok(GetCapabilities);
    for feature in [
        Feature::Attach,
        Feature::QuickReplies,
        Feature::Coupons,
        Feature::Activity,
        Feature::Orders,
    ] {
        assert!(able.has(&feature), "{feature:?}");
    }
}
