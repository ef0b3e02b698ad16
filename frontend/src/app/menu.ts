import {
  AlertOutlined,
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  BulbOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ClusterOutlined,
  ExceptionOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FlagOutlined,
  FormOutlined,
  HomeOutlined,
  ImportOutlined,
  KeyOutlined,
  NodeIndexOutlined,
  OrderedListOutlined,
  PercentageOutlined,
  PieChartOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  UsergroupAddOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Session } from '~/api/session'
import type { app } from '~/i18n/zh-CN/app'
import { paths } from './paths'

type Label = keyof typeof app

export interface MenuEntry {
  label: Label
  /** A page without parameters. */
  to: Exclude<(typeof paths)[keyof typeof paths], `${string}$${string}`>
  icon: ComponentType<{ 'aria-hidden'?: boolean }>
  permission?: string
  /** Only for those who hold a post in a unit. */
  inUnit?: boolean
}

export interface MenuGroup {
  label?: Label
  entries: MenuEntry[]
}

const MENU: MenuGroup[] = [
  { entries: [{ label: 'menu.home', to: paths.home, icon: HomeOutlined }] },
  {
    label: 'menu.group_ledger',
    entries: [
      {
        label: 'menu.indicators',
        to: paths.indicators,
        icon: BookOutlined,
        permission: 'indicator.read',
      },
      {
        label: 'menu.task_list',
        to: paths.taskList,
        icon: FileDoneOutlined,
        permission: 'indicator.read',
      },
      {
        label: 'menu.reviews',
        to: paths.reviews,
        icon: CheckSquareOutlined,
        permission: 'review.read',
      },
      {
        label: 'menu.meetings',
        to: paths.meetings,
        icon: SolutionOutlined,
        permission: 'meeting.read',
      },
      {
        label: 'menu.node_plans',
        to: paths.nodePlans,
        icon: NodeIndexOutlined,
        permission: 'plan.read',
      },
      {
        label: 'menu.reports',
        to: paths.reports,
        icon: FormOutlined,
        permission: 'node.read',
      },
      {
        label: 'menu.actuals',
        to: paths.actuals,
        icon: CalculatorOutlined,
        permission: 'actual.enter',
      },
      { label: 'menu.nodes', to: paths.nodes, icon: FlagOutlined, permission: 'node.read' },
      { label: 'menu.board', to: paths.board, icon: BulbOutlined, permission: 'node.read' },
      {
        label: 'menu.import',
        to: paths.importIndicators,
        icon: ImportOutlined,
        permission: 'indicator.import',
      },
      {
        label: 'menu.sources',
        to: paths.sources,
        icon: FileTextOutlined,
        permission: 'source.read',
      },
      {
        label: 'menu.coverage',
        to: paths.coverage,
        icon: PieChartOutlined,
        permission: 'coverage.read',
      },
      {
        label: 'menu.weights',
        to: paths.weights,
        icon: PercentageOutlined,
        permission: 'indicator.read',
      },
    ],
  },
  {
    label: 'menu.group_year',
    entries: [
      { label: 'menu.years', to: paths.years, icon: ScheduleOutlined, permission: 'year.read' },
      {
        label: 'menu.calendar',
        to: paths.calendar,
        icon: CalendarOutlined,
        permission: 'calendar.read',
      },
    ],
  },
  {
    label: 'menu.group_organisation',
    entries: [
      { label: 'menu.people', to: paths.people, icon: TeamOutlined, permission: 'person.read' },
      {
        label: 'menu.grants',
        to: paths.grants,
        icon: SafetyCertificateOutlined,
        permission: 'grant.read',
      },
      {
        label: 'menu.delegations',
        to: paths.delegations,
        icon: SwapOutlined,
        permission: 'delegation.edit',
      },
      {
        label: 'menu.vacancies',
        to: paths.vacancies,
        icon: AlertOutlined,
        permission: 'vacancy.read',
      },
      {
        label: 'menu.conflicts',
        to: paths.conflicts,
        icon: ExceptionOutlined,
        permission: 'grant.read',
      },
      {
        label: 'menu.own_unit',
        to: paths.ownUnit,
        icon: BankOutlined,
        permission: 'unit.read',
        inUnit: true,
      },
      {
        label: 'menu.units',
        to: paths.units,
        icon: ApartmentOutlined,
        permission: 'unit.read',
      },
      {
        label: 'menu.ranking_groups',
        to: paths.rankingGroups,
        icon: OrderedListOutlined,
        permission: 'unit.read',
      },
      {
        label: 'menu.portfolios',
        to: paths.portfolios,
        icon: ClusterOutlined,
        permission: 'unit.read',
      },
      {
        label: 'menu.import_units',
        to: paths.importUnits,
        icon: ImportOutlined,
        permission: 'unit.edit',
      },
      {
        label: 'menu.import_sections',
        to: paths.importSections,
        icon: TeamOutlined,
        permission: 'unit.edit',
      },
      {
        label: 'menu.import_people',
        to: paths.importPeople,
        icon: UsergroupAddOutlined,
        permission: 'person.edit',
      },
      {
        label: 'menu.issue_codes',
        to: paths.issueCodes,
        icon: KeyOutlined,
        permission: 'person.edit',
      },
    ],
  },
  {
    label: 'menu.group_system',
    entries: [
      {
        label: 'menu.settings',
        to: paths.settings,
        icon: SettingOutlined,
        permission: 'setting.edit',
      },
      {
        label: 'menu.clients',
        to: paths.clients,
        icon: ApiOutlined,
        permission: 'client.edit',
      },
    ],
  },
  {
    label: 'menu.group_audit',
    entries: [
      { label: 'menu.audit', to: paths.audit, icon: AuditOutlined, permission: 'audit.read' },
    ],
  },
]

type MenuSession = Pick<Session, 'permissions' | 'roles'>

/** The entries this session may open; groups that end up empty are left out. */
export function menuFor({ permissions, roles }: MenuSession): MenuGroup[] {
  const holdsUnit = roles.some(({ unit }) => unit)
  return MENU.map((group) => ({
    ...group,
    entries: group.entries.filter(
      ({ permission, inUnit }) =>
        (permission === undefined || permissions.includes(permission)) && (!inUnit || holdsUnit),
    ),
  })).filter((group) => group.entries.length > 0)
}
