use dukao_domain::organisation::Role;

/// Password of every demo account. A demo holds no secrets; a real site is set up without it.
pub const PASSWORD: &str = "Dukao-demo-2026";

/// One demo account.
#[derive(Debug, Clone, Copy)]
pub struct Account {
    /// Sign-in name.
    pub name: &'static str,
    /// The post it is named by.
    pub post: &'static str,
    /// Its role.
    pub role: Role,
    /// Codes of the units it is over; empty for the whole city.
    pub units: &'static [&'static str],
}

const HEALTH: &[&str] = &["ZS-WJJ"];
const PORTFOLIO: &[&str] = &["ZS-WJJ", "ZS-STHJ", "ZS-NYNC", "ZS-CGJ"];

const fn city(name: &'static str, post: &'static str, role: Role) -> Account {
    Account { name, post, role, units: &[] }
}

const fn over(name: &'static str, post: &'static str, role: Role, units: &'static [&'static str]) -> Account {
    Account { name, post, role, units }
}

/// One account per role.
pub const ACCOUNTS: &[Account] = &[
    city("office", "市政府督查室经办", Role::SupervisionOffice),
    over("group", "政务督查一组组员", Role::SupervisionGroup, PORTFOLIO),
    over("leader", "分管副市长", Role::Leader, PORTFOLIO),
    city("secretary", "常务会议秘书", Role::MeetingSecretary),
    over("unit", "市卫生健康局绩效联络员", Role::UnitOfficer, HEALTH),
    over("section", "市卫生健康局科室负责人", Role::SectionOfficer, HEALTH),
    over("person", "市卫生健康局具体负责人", Role::ResponsiblePerson, HEALTH),
    city("expert", "专家评审委员", Role::Expert),
    city("social", "社会督查组成员", Role::SocialSupervisor),
    city("agency", "第三方调查机构", Role::SurveyAgency),
    city("orgdept", "市委组织部干部考核经办", Role::OrganisationDepartment),
    city("sysadmin", "系统管理员", Role::SystemAdmin),
    city("secadmin", "安全管理员", Role::SecurityAdmin),
    city("audit", "审计管理员", Role::AuditAdmin),
];
