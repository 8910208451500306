//! The way one came by, so that a page can lead back.

/// So much of the way is kept.
const KEPT: usize = 50;

/// The addresses one came by, the present one last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail(Vec<String>);

impl Trail {
    /// Notes where one has come to. Being again where one was before the last step counts as going
    /// back, because the browser does not tell it from going on.
    pub fn note(&mut self, address: &str) {
        let Self(trail) = self;
        if trail.last().is_some_and(|last| last == address) {
            return;
        }
        if trail
            .iter()
            .nth_back(1)
            .is_some_and(|before| before == address)
        {
            trail.pop();
            return;
        }
        trail.push(address.to_owned());
        if trail.len() > KEPT {
            trail.remove(0);
        }
    }

    /// Where one was before, if one was in the desk.
    pub fn before(&self) -> Option<&str> {
        self.0.iter().nth_back(1).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(addresses: &[&str]) -> Trail {
        let mut trail = Trail::default();
        addresses.iter().for_each(|address| trail.note(address));
        trail
    }

    #[test]
    fn i13_a_profile_leads_back_to_where_one_came_from() {
        let trail = way(&["/inbox/my", "/inbox/my/tickets/7", "/customers/c"]);
        assert_eq!(trail.before(), Some("/inbox/my/tickets/7"));
    }

    #[test]
    fn i13_whoever_came_from_elsewhere_has_nowhere_to_go_back_to() {
        assert_eq!(way(&["/customers/c"]).before(), None);
        assert_eq!(way(&["/customers/c", "/customers/c"]).before(), None);
        // On to a ticket and back again.
        let back = way(&["/customers/c", "/inbox/all/tickets/7", "/customers/c"]);
        assert_eq!(back.before(), None);
    }

    #[test]
    fn a_long_way_is_forgotten_from_its_beginning() {
        let long: Vec<String> = (0..KEPT * 3).map(|at| format!("/{at}")).collect();
        let trail = way(&long.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(trail.0.len(), KEPT);
        assert_eq!(trail.before(), Some(&*format!("/{}", KEPT * 3 - 2)));
    }
}
