//! The binary `dukao`: configuration and wiring.

mod config;
mod evidence;
mod init;
mod jobs;
mod keys;
mod run;
mod system;
mod web;

use std::process::ExitCode;

use clap::Parser as _;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = config::Cli::parse();
    match run::run(cli) {
        Ok(code) => code,
        Err(failure) => {
            run::say_error(&failure);
            ExitCode::FAILURE
        }
    }
}
