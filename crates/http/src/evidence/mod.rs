//! Evidence files: upload, download, re-use, and the files of sources and indicators.

mod attach_indicator_file;
mod attach_journal_file;
mod attach_minutes;
mod attach_report_file;
mod attach_source_file;
mod attachment;
mod body;
mod content;
mod detach_indicator_file;
mod detach_minutes;
mod detach_report_file;
mod detach_source_file;
mod list_indicator_files;
mod list_journal_files;
mod list_minutes;
mod list_report_files;
mod list_source_files;
mod path;
mod upload;
mod uses;
mod view;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        upload::endpoint(),
        content::endpoint(),
        uses::endpoint(),
        list_source_files::endpoint(),
        attach_source_file::endpoint(),
        detach_source_file::endpoint(),
        list_indicator_files::endpoint(),
        attach_indicator_file::endpoint(),
        list_minutes::endpoint(),
        list_report_files::endpoint(),
        list_journal_files::endpoint(),
        attach_minutes::endpoint(),
        attach_report_file::endpoint(),
        attach_journal_file::endpoint(),
        detach_minutes::endpoint(),
        detach_report_file::endpoint(),
        detach_indicator_file::endpoint(),
    ]
}
