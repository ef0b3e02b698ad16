use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::FieldCode,
    id::Id,
    text::{self, limits},
    time::Timestamp,
    words::words,
};

words! {
    /// What kind of body a unit is.
    UnitKind {
        /// A department of the city government (部门).
        Department => "department",
        /// A town, subdistrict or functional zone (镇区).
        Town => "town",
        /// A body that organises or uses results and is not assessed.
        Organiser => "organiser",
    }
}

impl UnitKind {
    /// What is wrong with a unit of kind `given` where one of this kind is wanted.
    pub fn misfit(self, given: Self) -> Option<FieldCode> {
        (self != given).then(|| FieldCode::UnitKindUnfit { expected: self.code().to_owned() })
    }

    /// What is wrong with a unit of this kind being merged into one of kind `successor`: towns and departments are
    /// ranked apart and do not take over each other's work. Bodies that are not assessed may merge with any.
    pub fn succession_fault(self, successor: Self) -> Option<FieldCode> {
        if self == Self::Organiser || successor == Self::Organiser { None } else { self.misfit(successor) }
    }
}

/// Id of a [`Unit`].
pub type UnitId = Id<Unit>;

/// A body of the city (单位): one identity through the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Id.
    pub id: UnitId,
    /// The register's code; unique.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Kind.
    pub kind: UnitKind,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What the register says of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitContent {
    /// The register's code.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Kind.
    pub kind: UnitKind,
}

impl Unit {
    /// Parses a code: letters, digits, `-` and `_`.
    pub fn code(text: &str) -> Result<String, FieldCode> {
        let code = text::required(text, limits::UNIT_CODE)?;
        if code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
            Ok(code)
        } else {
            Err(FieldCode::Malformed { expected: "unit_code".to_owned() })
        }
    }

    /// A unit just entered.
    pub fn entered(env: &Env, content: UnitContent) -> Self {
        let UnitContent { code, name, kind } = content;
        let (id, now) = (env.new_id(), env.now());
        Self { id, code, name, kind, version: Version::FIRST, created_at: now, updated_at: now }
    }

    /// What the register says of it.
    pub fn content(&self) -> UnitContent {
        UnitContent { code: self.code.clone(), name: self.name.clone(), kind: self.kind }
    }

    /// The next version.
    #[must_use]
    pub fn changed(self, env: &Env, content: UnitContent) -> Self {
        let UnitContent { code, name, kind } = content;
        Self { code, name, kind, version: self.version.next(), updated_at: env.now(), ..self }
    }
}

viewed! {
    Unit: Unit, 1;
    |unit| {
        "id": unit.id, "code": unit.code, "name": unit.name, "kind": unit.kind, "version": unit.version,
        "created_at": unit.created_at, "updated_at": unit.updated_at,
    }
}
