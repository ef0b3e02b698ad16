//! Migrations, and the files that are generated from the migrated databases.

mod catalog;
mod committed;
mod generate;
mod migrations;
mod model;
