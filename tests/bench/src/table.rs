use std::io::Write as _;

use crate::{
    backend::Backend,
    city::Size,
    contest::{Cost, Operation, Round},
    resolution::Seen,
};

/// The least share of the bare handler's rate, and of the database's own commits, that is wanted.
const WANTED_SHARE: &str = ">= 50 %";

fn say(line: &str) {
    writeln!(std::io::stdout(), "{line}").expect("standard output is open");
}

/// How to read the tables.
pub(crate) fn legend() {
    say("督考与裸 actix + diesel 处理程序的对比:同样的 SQL、同样的数据、同一次运行、轮流进行,取中位数。");
    say(
        "只看比例,不看绝对速率。CPU 为服务进程每次请求的微秒数,含审计日志封存;PostgreSQL 自身的 CPU 不在其中,其文件在内存盘上。",
    );
    say("The platform beside a bare actix + diesel handler: same SQL, same data, one run, in turns,");
    say(
        "medians. Ratios count, absolute rates do not. CPU: microseconds of the server's process for a request, sealing",
    );
    say(
        "of the audit log included; on PostgreSQL, the database's own CPU is in another process and not counted, and its files lie in memory.",
    );
}

/// One resolution for a whole city.
pub(crate) fn print_resolution(backend: Backend, seen: &Seen) {
    let Seen { import, issued, time, steps, memory: (before, after), alone, beside } = seen;
    let waited = |(edits, longest): &(u32, std::time::Duration)| {
        format!("{edits} edits, the longest {} ms", longest.as_millis())
    };
    say("");
    say(&format!(
        "{}: a file of {} rows imported in {} ms; memory at most {} MB, {} MB before",
        name_of(backend),
        import.rows,
        import.time.as_millis(),
        import.memory.1 / 1_024,
        import.memory.0 / 1_024,
    ));
    say(&format!(
        "{}: {issued} indicators issued by one resolution in {} ms, its progress told {steps} times; memory at most {} MB, \
         {} MB before; an editor alone: {}; beside it: {} (wanted <= 2000 ms)",
        name_of(backend),
        time.as_millis(),
        after / 1_024,
        before / 1_024,
        waited(alone),
        waited(beside),
    ));
}

const fn name_of(backend: Backend) -> &'static str {
    match backend {
        Backend::Sqlite => "SQLite",
        Backend::Postgres => "PostgreSQL",
    }
}

/// The table of one database.
pub(crate) fn print(backend: Backend, size: Size, results: &[(Operation, Vec<Round>)]) {
    let backend_name = name_of(backend);
    say("");
    say(&match size {
        Size::City => format!("{backend_name}, 3,000 indicators"),
        Size::Province => format!("{backend_name}, 60,000 indicators"),
    });
    say(&line(["", "bare/s", "dukao/s", "ratio", "wanted", "CPU bare", "CPU dukao", "wanted"]));
    for (operation, rounds) in results {
        let (name, cpu) = words(*operation);
        let wanted = if backend == Backend::Sqlite && size == Size::City { cpu } else { "" };
        let median = |of: fn(&Round) -> f64| median(rounds.iter().map(of).collect());
        say(&line([
            name,
            &format!("{:.0}", median(|round| round.bare.per_second)),
            &format!("{:.0}", median(|round| round.platform.per_second)),
            &percent(median(|round| share(round.platform, round.bare.per_second))),
            if *operation == Operation::Write { "" } else { WANTED_SHARE },
            &format!("{:.0}", median(|round| round.bare.cpu)),
            &format!("{:.0}", median(|round| round.platform.cpu)),
            wanted,
        ]));
    }
    let alone: Vec<_> = results
        .iter()
        .flat_map(|(_, rounds)| rounds)
        .filter_map(|round| Some((round, round.commits?)))
        .collect();
    if alone.is_empty() {
        return;
    }
    let commits = median(alone.iter().map(|(_, commits)| *commits).collect());
    let writes = median(alone.iter().map(|(round, _)| round.platform.per_second).collect());
    let ratio = median(alone.iter().map(|(round, commits)| share(round.platform, *commits)).collect());
    let (commits, writes) = (format!("{commits:.0}"), format!("{writes:.0}"));
    say(&line(["write / lone commits", &commits, &writes, &percent(ratio), WANTED_SHARE, "", "", ""]));
}

/// What it is called, and the CPU that it may cost on SQLite.
const fn words(operation: Operation) -> (&'static str, &'static str) {
    match operation {
        Operation::One => ("one indicator", "<= 100"),
        Operation::List => ("list of 50", "<= 350"),
        Operation::Sorted => ("list, filtered, sorted", ""),
        Operation::OfUnit => ("list of one unit", ""),
        Operation::OfSource => ("list of one source", ""),
        Operation::Split => ("one task over its units", ""),
        Operation::Coverage => ("coverage", ""),
        Operation::CoveredItems => ("coverage, 50 tasks", ""),
        Operation::Write => ("audited write", "<= 300"),
        Operation::Board => ("board of nodes", ""),
        Operation::BoardOfIndicators => ("board of indicators", ""),
    }
}

fn line([name, cells @ ..]: [&str; 8]) -> String {
    let cells: String = cells.iter().map(|cell| format!("{cell:>11}")).collect();
    format!("{name:<24}{cells}")
}

fn share(platform: Cost, of: f64) -> f64 {
    platform.per_second / of
}

fn percent(ratio: f64) -> String {
    format!("{:.0} %", ratio * 100.0)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
