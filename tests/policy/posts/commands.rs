//! What an administrator, a holder and the clock can do, at random.

use dukao_domain::organisation::{EXCLUSIVE, Role};
use proptest::{prelude::*, sample::Index};

/// How many people there are.
pub(super) const PEOPLE: usize = 4;
/// Days after the first on which posts begin or end.
pub(super) const SPAN: u64 = 12;

#[derive(Debug, Clone)]
pub(super) enum Command {
    Give {
        to: Index,
        role: Role,
        over: Index,
        from: u64,
        days: Option<u64>,
        acting: bool,
    },
    Decide {
        which: Index,
        yes: bool,
    },
    End {
        which: Index,
        last: u64,
    },
    Lend {
        which: Index,
        to: Index,
        from: u64,
        days: u64,
    },
    EndLoan {
        which: Index,
    },
    /// The clock moves on.
    Wait {
        days: u64,
    },
}

pub(super) fn commands() -> impl Strategy<Value = Vec<Command>> {
    let index = any::<Index>;
    // Those that exclude others come often.
    let role = prop_oneof![prop::sample::select(EXCLUSIVE), prop::sample::select(Role::ALL),];
    let give = (index(), role, index(), 0..SPAN, prop::option::of(0..SPAN), prop::bool::weighted(0.2));
    let give = give.prop_map(|(to, role, over, from, days, acting)| Command::Give {
        to,
        role,
        over,
        from,
        days,
        acting,
    });
    let command = prop_oneof![
        5 => give,
        2 => (index(), prop::bool::weighted(0.8)).prop_map(|(which, yes)| Command::Decide { which, yes }),
        1 => (index(), 0..SPAN).prop_map(|(which, last)| Command::End { which, last }),
        4 => (index(), index(), 0..SPAN, 0..SPAN)
            .prop_map(|(which, to, from, days)| Command::Lend { which, to, from, days }),
        1 => index().prop_map(|which| Command::EndLoan { which }),
        1 => (1..3_u64).prop_map(|days| Command::Wait { days }),
    ];
    prop::collection::vec(command, 1..32)
}

/// Which portfolio each unit of the tree is in, and whether it is merged away on a day.
pub(super) fn trees() -> impl Strategy<Value = Vec<(Option<Index>, Option<Index>, Option<u64>)>> {
    let portfolio = || prop::option::weighted(0.8, any::<Index>());
    prop::collection::vec((portfolio(), portfolio(), prop::option::weighted(0.2, 0..SPAN)), 4)
}
