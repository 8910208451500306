//! The tags and segments that a team looks after, in one field (SPEC A4, A5).

use leptos::prelude::*;

use crate::domain::{Field, NewTeam, Team, TeamId, Ticket};
use crate::pages::settings::form::{Form, PickField, Picked, use_place_in_form};
use crate::store::Desk;
use crate::store::form::item_of;
use crate::ui::{Icon, PickerOption, t};

const TAG: &str = "tag:";
const SEGMENT: &str = "segment:";

/// The field. What other teams claim as well is told below it.
#[component]
pub(super) fn WordsField(desk: Desk, form: Form<NewTeam>, id: Option<TeamId>) -> impl IntoView {
    let at = use_place_in_form("tags", t().tags_and_segments());
    let at_segments = use_place_in_form("segments", t().tags_and_segments());
    for field in [Field::Tag, Field::Segment] {
        desk.refresh_field_values(&field);
    }
    let draft = form.draft();
    let chosen = Signal::derive(move || {
        let is_wrong = |wrong: &[usize], index: usize| wrong.contains(&index);
        let of = |at: crate::pages::settings::form::InForm, path: &str| -> Vec<usize> {
            let items = |wrong: &crate::pages::settings::form::Wrong| item_of(&wrong.field, path);
            at.wrong
                .with(|wrong| wrong.iter().filter_map(items).collect())
        };
        let (wrong_tags, wrong_segments) = (of(at, "tags"), of(at_segments, "segments"));
        draft.with(|draft| {
            let tags = draft.tags.iter().enumerate().map(|(index, tag)| Picked {
                id: format!("{TAG}{tag}"),
                label: tag.clone(),
                detail: None,
                person: None,
                is_wrong: is_wrong(&wrong_tags, index),
            });
            let segments = draft
                .segments
                .iter()
                .enumerate()
                .map(|(index, segment)| Picked {
                    id: format!("{SEGMENT}{segment}"),
                    label: t().segment_named(segment),
                    detail: None,
                    person: None,
                    is_wrong: is_wrong(&wrong_segments, index),
                });
            tags.chain(segments).collect()
        })
    });
    let toggle = move |id: String| {
        draft.update(|draft| {
            if let Some(tag) = id.strip_prefix(TAG) {
                turn(&mut draft.tags, tag);
            } else if let Some(segment) = id.strip_prefix(SEGMENT) {
                turn(&mut draft.segments, segment);
            }
        });
    };
    let hint = move || {
        draft.with(|draft| {
            let count = draft.tags.len() + draft.segments.len();
            let number = |n: usize| t().number(u32::try_from(n).unwrap_or(u32::MAX));
            let mut told =
                vec![t().n_of_most(&number(count), &number(Team::MOST_TAGS_AND_SEGMENTS))];
            told.extend(claimed(desk, draft, id.as_ref()));
            told.join(" ")
        })
    };
    view! {
        <PickField
            at
            label=t().tags_and_segments()
            hint=Signal::derive(move || Some(hint()))
            add=t().add_tag_or_segment()
            chosen
            options=move || options(desk, &draft.get())
            on_toggle=toggle
            create=move |typed: String| made(desk, &draft.get_untracked(), &typed)
        />
        <p
            id=at_segments.id()
            tabindex="-1"
            class="error"
            hidden=move || at_segments.error().is_none()
        >
            {move || at_segments.error()}
        </p>
    }
}

fn turn(words: &mut Vec<String>, word: &str) {
    match words.iter().position(|other| other == word) {
        Some(at) => drop(words.remove(at)),
        None => words.push(word.to_owned()),
    }
}

/// Every tag and every segment that is known or was chosen.
fn options(desk: Desk, draft: &NewTeam) -> Vec<PickerOption> {
    let kinds = [
        (Field::Tag, TAG, &draft.tags, t().kind_of_tag(), Icon::Tag),
        (
            Field::Segment,
            SEGMENT,
            &draft.segments,
            t().kind_of_segment(),
            Icon::Users,
        ),
    ];
    let mut options = Vec::new();
    for (field, kind, chosen, detail, icon) in kinds {
        let known = desk.field_values(&field);
        let others = chosen.iter().filter(|word| !known.contains(word));
        let mut all: Vec<&String> = known.iter().chain(others).collect();
        all.sort_by_key(|word| word.to_lowercase());
        options.extend(all.into_iter().map(|word| PickerOption {
            id: format!("{kind}{word}"),
            label: word.clone(),
            detail: Some(detail.to_owned()),
            icon: Some(icon),
            selected: chosen.contains(word),
            ..PickerOption::default()
        }));
    }
    options
}

/// What was typed as a tag and as a segment, as far as it could be one. Not where there is one that
/// differs in nothing but capitals: two such would be taken for the same.
fn made(desk: Desk, draft: &NewTeam, typed: &str) -> Vec<PickerOption> {
    let characters = typed.chars().count();
    let lower = typed.to_lowercase();
    let is_new = |field: &Field, chosen: &[String]| {
        let known = untrack(|| desk.field_values(field));
        let mut all = known.iter().chain(chosen);
        !all.any(|word| word.to_lowercase() == lower)
    };
    let option = |kind: &str, label: String| PickerOption {
        id: format!("{kind}{typed}"),
        label,
        icon: Some(Icon::Plus),
        ..PickerOption::default()
    };
    let tag = (characters <= Ticket::LONGEST_TAG && is_new(&Field::Tag, &draft.tags))
        .then(|| option(TAG, t().new_tag(typed)));
    let segment = (characters <= Team::LONGEST_SEGMENT && is_new(&Field::Segment, &draft.segments))
        .then(|| option(SEGMENT, t().new_segment(typed)));
    tag.into_iter().chain(segment).collect()
}

/// Which of the words other teams claim as well: the first of those that do. A team that there is
/// not yet stands last.
fn claimed(desk: Desk, draft: &NewTeam, id: Option<&TeamId>) -> Vec<String> {
    let teams = desk.teams();
    let own = id.and_then(|id| teams.iter().position(|team| team.id == *id));
    let own = own.unwrap_or(teams.len());
    let said = |word: &String, has: &dyn Fn(&Team) -> bool| {
        let other = teams
            .iter()
            .enumerate()
            .find(|(at, team)| *at != own && has(team));
        other.map(|(at, team)| match at < own {
            true => t().claimed_higher(word, &team.name),
            false => t().claimed_lower(word, &team.name),
        })
    };
    let tags = draft
        .tags
        .iter()
        .filter_map(|tag| said(tag, &|team: &Team| team.tags.contains(tag)));
    let segments = draft.segments.iter();
    let segments = segments.filter_map(|it| said(it, &|team: &Team| team.segments.contains(it)));
    tags.chain(segments).collect()
}
