import { account } from './account'
import { app } from './app'
import { audit } from './audit'
import { board } from './board'
import { clients } from './clients'
import { columns } from './columns'
import { common } from './common'
import { coverage } from './coverage'
import { errors } from './errors'
import { evidence } from './evidence'
import { expected } from './expected'
import { fields } from './fields'
import { indicators } from './indicators'
import { meetings } from './meetings'
import { nodes } from './nodes'
import { people } from './people'
import { permissions, roles } from './permissions'
import { progress } from './progress'
import { recorded } from './recorded'
import { reports } from './reports'
import { reviews } from './reviews'
import { session } from './session'
import { site } from './site'
import { sources } from './sources'
import { tasks } from './tasks'
import { units } from './units'
import { weights } from './weights'
import { years } from './years'

export const zhCN = {
  account,
  app,
  audit,
  board,
  clients,
  columns,
  common,
  errors,
  coverage,
  evidence,
  expected,
  fields,
  indicators,
  meetings,
  nodes,
  permissions,
  progress,
  recorded,
  reports,
  reviews,
  roles,
  session,
  people,
  site,
  sources,
  tasks,
  weights,
  years,
  units,
}
