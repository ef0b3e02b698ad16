import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BookOutlined,
  FileTextOutlined,
  HomeOutlined,
  ImportOutlined,
  KeyOutlined,
  SettingOutlined,
  TeamOutlined,
  UsergroupAddOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { app } from '~/i18n/zh-CN/app'
import { paths } from './paths'

type Label = keyof typeof app

export interface MenuEntry {
  label: Label
  to:
    | typeof paths.home
    | typeof paths.indicators
    | typeof paths.importIndicators
    | typeof paths.sources
    | typeof paths.audit
    | typeof paths.settings
    | typeof paths.clients
    | typeof paths.importUnits
    | typeof paths.importSections
    | typeof paths.importPeople
    | typeof paths.issueCodes
  icon: ComponentType<{ 'aria-hidden'?: boolean }>
  permission?: string
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
    ],
  },
  {
    label: 'menu.group_organisation',
    entries: [
      {
        label: 'menu.import_units',
        to: paths.importUnits,
        icon: ApartmentOutlined,
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

/** The entries this session may open; groups that end up empty are left out. */
export function menuFor(permissions: readonly string[]): MenuGroup[] {
  return MENU.map((group) => ({
    ...group,
    entries: group.entries.filter(
      ({ permission }) => permission === undefined || permissions.includes(permission),
    ),
  })).filter((group) => group.entries.length > 0)
}
