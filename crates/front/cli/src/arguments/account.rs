//! What the user typed about accounts. Passwords are never arguments: others see those in the
//! list of processes, and shells keep them.

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use freistadt_app::Role;

use crate::arguments::Place;

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub(crate) enum AccountAction {
    Add {
        name: String,
        #[arg(long, value_name = "ROLE", value_parser = role())]
        role: Role,
        #[arg(long, value_name = "TEXT", default_value = "")]
        function: String,
        #[arg(long)]
        no_password: bool,
        #[command(flatten)]
        place: Place,
    },
    List {
        #[command(flatten)]
        place: Place,
    },
    Role {
        name: String,
        #[arg(long, value_name = "ROLE", value_parser = role())]
        role: Role,
        #[arg(long, value_name = "TEXT")]
        function: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    Password {
        name: String,
        #[command(flatten)]
        place: Place,
    },
    Disable {
        name: String,
        #[command(flatten)]
        place: Place,
    },
    Enable {
        name: String,
        #[command(flatten)]
        place: Place,
    },
}

fn role() -> impl TypedValueParser<Value = Role> {
    let codes = Role::ALL.map(Role::code);
    PossibleValuesParser::new(codes)
        .map(|code| Role::from_code(&code).expect("only the codes of roles get through"))
}
