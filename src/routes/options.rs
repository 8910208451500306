//! What a list shows beyond its view, in the part of the address after `?`.

use crate::domain::percent::{escape, unescape};
use crate::domain::{Field, Filter, Sort, SortKey, SortOrder, Status};

/// What a list shows beyond its view: the part of the address after `?`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ListOptions {
    /// The status filter: none is the view's default, `Some(None)` any status (SPEC A3).
    pub status: Option<Option<Status>>,
    /// The order; none is the view's own.
    pub sort: Option<Sort>,
    /// What was added to the view's filter.
    pub extra: Option<Extra>,
    /// What is searched.
    pub search: Option<String>,
}

/// A filter as an address has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Extra {
    /// It can be read, though this build may not know all of it.
    Filter(Filter),
    /// It was changed by hand into something else: kept, so that it can be told and mended.
    Broken(String),
}

impl Extra {
    fn parse(text: &str) -> Self {
        Filter::from_text(text).map_or_else(|_| Self::Broken(text.to_owned()), Self::Filter)
    }

    fn text(&self) -> String {
        match self {
            Self::Filter(filter) => filter.to_text(),
            Self::Broken(text) => text.clone(),
        }
    }
}

impl ListOptions {
    /// Reads a query string, with or without `?`. What it does not know or cannot read is passed
    /// over, so that an old or mistyped link still opens its list.
    pub fn parse(query: &str) -> Self {
        let mut options = Self::default();
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = unescape(value);
            match key {
                "status" if value == "any" => options.status = Some(None),
                "status" => {
                    let status = Status::parse(&value);
                    if status.is_known() {
                        options.status = Some(Some(status));
                    }
                }
                "sort" => options.sort = sort_from(&value).or(options.sort),
                "filter" if !value.is_empty() => options.extra = Some(Extra::parse(&value)),
                "q" if !value.trim().is_empty() => options.search = Some(value),
                _ => {}
            }
        }
        options
    }

    /// Writes the query string, with its `?`; empty where nothing was changed.
    pub fn query(&self) -> String {
        let mut pairs = Vec::new();
        match &self.status {
            None => {}
            Some(None) => pairs.push("status=any".to_owned()),
            Some(Some(status)) => pairs.push(format!("status={}", escape(status.as_str()))),
        }
        if let Some(sort) = &self.sort {
            pairs.push(format!("sort={}-{}", sort.by.as_str(), sort.order.as_str()));
        }
        if let Some(extra) = &self.extra {
            pairs.push(format!("filter={}", escape(&extra.text())));
        }
        if let Some(search) = &self.search {
            pairs.push(format!("q={}", escape(search)));
        }
        if pairs.is_empty() {
            String::new()
        } else {
            format!("?{}", pairs.join("&"))
        }
    }

    /// The list's filter: the view's own, the status that stands, and what was added. What cannot be
    /// read adds nothing: whoever shows the list says so.
    pub fn filter(&self, base: &Filter, default_status: Option<&Status>) -> Filter {
        let narrowed = self.with_status(base, default_status);
        match &self.extra {
            Some(Extra::Filter(extra)) => narrowed.and(extra.clone()),
            _ => narrowed,
        }
    }

    /// The filter that was laid over the list; one that cannot be read is begun anew.
    pub fn over(&self) -> Filter {
        match &self.extra {
            Some(Extra::Filter(filter)) => filter.clone(),
            _ => Filter::everything(),
        }
    }

    fn with_status(&self, base: &Filter, default_status: Option<&Status>) -> Filter {
        let status = match &self.status {
            Some(status) => status.as_ref(),
            None => default_status,
        };
        match status {
            None => base.clone(),
            Some(status) => base.clone().and(Filter::is(Field::Status, status.as_str())),
        }
    }
}

fn sort_from(text: &str) -> Option<Sort> {
    let (by, order) = text.split_once('-')?;
    let sort = Sort {
        by: SortKey::parse(by),
        order: SortOrder::parse(order),
    };
    (sort.by.is_known() && sort.order.is_known()).then_some(sort)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a3_a_link_carries_status_and_order() {
        let options = ListOptions::parse("?status=any&sort=created-asc&utm=1");
        assert_eq!(options.status, Some(None));
        assert_eq!(options.query(), "?status=any&sort=created-asc");
        assert_eq!(
            ListOptions::parse("?status=sleeping&sort=mood&&=").query(),
            ""
        );
    }

    #[test]
    fn i31_s2_a_link_carries_every_order_both_ways() {
        let mut orders = Vec::new();
        for sort in Sort::all() {
            let options = ListOptions {
                sort: Some(sort.clone()),
                ..ListOptions::default()
            };
            assert_eq!(ListOptions::parse(&options.query()), options);
            orders.push(sort);
        }
        assert_eq!(orders.len(), SortKey::KNOWN.len() * SortOrder::KNOWN.len());
        for wrong in [
            "waiting",
            "waiting-",
            "-desc",
            "waiting-down",
            "mood-asc",
            "waiting-asc-x",
        ] {
            let query = format!("?sort={wrong}");
            assert_eq!(
                ListOptions::parse(&query),
                ListOptions::default(),
                "{wrong}"
            );
        }
    }

    #[test]
    fn x2_a_link_carries_filter_and_search() {
        let options = ListOptions::parse("?filter=tag:any_of(vip)&q=lamp%20shade");
        let filter = Filter::is(Field::Tag, "vip");
        assert_eq!(options.extra, Some(Extra::Filter(filter.clone())));
        assert_eq!(options.search.as_deref(), Some("lamp shade"));
        let whole = options.filter(&Filter::status(Status::Open), None);
        assert_eq!(whole, Filter::status(Status::Open).and(filter));
        assert_eq!(ListOptions::parse(&options.query()), options);
        let broken = ListOptions::parse("?filter=tag:any_of(vip&q=");
        assert_eq!(
            broken.extra,
            Some(Extra::Broken("tag:any_of(vip".to_owned()))
        );
        assert_eq!(
            ListOptions::parse(&broken.query()),
            broken,
            "nothing is lost"
        );
    }

    proptest! {
        #[test]
        fn reading_a_query_never_panics(query in ".{0,40}") {
            let options = ListOptions::parse(&query);
            prop_assert_eq!(ListOptions::parse(&options.query()), options);
        }
    }
}
