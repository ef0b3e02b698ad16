use dukao_domain::organisation::{PortfolioKind, Role};

/// Password of every demo account. A demo holds no secrets; a real site is set up without it.
pub const PASSWORD: &str = "Dukao-demo-2026";

/// One demo account, named by its post.
#[derive(Debug, Clone, Copy)]
pub struct Account {
    /// Sign-in name.
    pub name: &'static str,
    /// The post it is named by.
    pub post: &'static str,
    /// Its role.
    pub role: Role,
    /// What it is over.
    pub over: AccountOver,
}

/// What a demo account's post is over.
#[derive(Debug, Clone, Copy)]
pub enum AccountOver {
    /// The whole city.
    City,
    /// The unit with this code.
    Unit(&'static str),
    /// The section at this place, from 0, of the unit with this code.
    Section(&'static str, usize),
    /// The supervision group or leader's seat with this number.
    Portfolio(PortfolioKind, i16),
}

use AccountOver as Over;

const GROUP: PortfolioKind = PortfolioKind::SupervisionGroup;
const LEADER: PortfolioKind = PortfolioKind::Leader;

const fn account(name: &'static str, post: &'static str, role: Role, over: Over) -> Account {
    Account { name, post, role, over }
}

const fn city(name: &'static str, post: &'static str, role: Role) -> Account {
    account(name, post, role, Over::City)
}

/// One account per role.
pub const ACCOUNTS: &[Account] = &[
    city("office", "市政府督查室经办", Role::SupervisionOffice),
    account("group", "政务督查一组组员", Role::SupervisionGroup, Over::Portfolio(GROUP, 1)),
    account("leader", "分管副市长", Role::Leader, Over::Portfolio(LEADER, 2)),
    city("secretary", "常务会议秘书", Role::MeetingSecretary),
    account("unit", "市卫生健康局绩效联络员", Role::UnitOfficer, Over::Unit("ZS-WJJ")),
    account("section", "市卫生健康局科室负责人", Role::SectionOfficer, Over::Section("ZS-WJJ", 1)),
    account("person", "市卫生健康局具体负责人", Role::ResponsiblePerson, Over::Section("ZS-WJJ", 1)),
    city("expert", "专家评审委员", Role::Expert),
    city("social", "社会督查组成员", Role::SocialSupervisor),
    city("agency", "第三方调查机构", Role::SurveyAgency),
    city("orgdept", "市委组织部干部考核经办", Role::OrganisationDepartment),
    city("sysadmin", "系统管理员", Role::SystemAdmin),
    city("secadmin", "安全管理员", Role::SecurityAdmin),
    city("audit", "审计管理员", Role::AuditAdmin),
];

/// The others whom the city's work needs: a second of those who must be two, every group, every leader.
pub(super) const MORE: &[Account] = &[
    city("office2", "市政府督查室副主任", Role::SupervisionOffice),
    city("secretary2", "常务会议副秘书", Role::MeetingSecretary),
    city("sysadmin2", "系统管理员(备岗)", Role::SystemAdmin),
    city("secadmin2", "安全管理员(备岗)", Role::SecurityAdmin),
    account("group.2", "政务督查二组组员", Role::SupervisionGroup, Over::Portfolio(GROUP, 2)),
    account("group.3", "政务督查三组组员", Role::SupervisionGroup, Over::Portfolio(GROUP, 3)),
    account("group.4", "政务督查四组组员", Role::SupervisionGroup, Over::Portfolio(GROUP, 4)),
    account("leader.1", "常务副市长", Role::Leader, Over::Portfolio(LEADER, 1)),
    account("leader.3", "分管工业科技副市长", Role::Leader, Over::Portfolio(LEADER, 3)),
    account("leader.4", "分管城建交通副市长", Role::Leader, Over::Portfolio(LEADER, 4)),
    account("leader.5", "分管文旅副市长", Role::Leader, Over::Portfolio(LEADER, 5)),
];
