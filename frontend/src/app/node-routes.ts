import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router'
import { yearOf } from './address-parts'
import { paths } from './paths'
import { ledger, loose, rootRoute, shellRoute, signedIn } from './shell-route'

const editNodesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.editNodes,
  staticData: { permission: 'plan.edit', crumbs: [ledger, { label: 'crumb.edit_nodes' }] },
  component: lazyRouteComponent(() => import('~/features/nodes/edit-page'), 'EditPage'),
})

const nodePlansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.nodePlans,
  validateSearch: loose,
  staticData: { permission: 'plan.read', crumbs: [{ label: 'menu.node_plans' }] },
  component: lazyRouteComponent(() => import('~/features/nodes/plans-page'), 'PlansPage'),
})

const nodePlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.nodePlan,
  validateSearch: loose,
  staticData: {
    permission: 'plan.read',
    crumbs: [{ label: 'menu.node_plans', to: paths.nodePlans }, { label: 'crumb.node_plan' }],
  },
  component: lazyRouteComponent(() => import('~/features/nodes/plan-page'), 'PlanPage'),
})

const nodesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.nodes,
  validateSearch: loose,
  staticData: { permission: 'node.read', crumbs: [{ label: 'menu.nodes' }] },
  component: lazyRouteComponent(() => import('~/features/nodes/nodes-page'), 'NodesPage'),
})

const nodeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.node,
  validateSearch: loose,
  staticData: {
    permission: 'node.read',
    crumbs: [{ label: 'menu.nodes', to: paths.nodes }, { label: 'crumb.node' }],
  },
  component: lazyRouteComponent(() => import('./node-page'), 'NodePage'),
})

const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.reports,
  validateSearch: loose,
  staticData: { permission: 'node.read', crumbs: [{ label: 'menu.reports' }] },
  component: lazyRouteComponent(() => import('./reports-page'), 'ReportsPage'),
})

const actualsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.actuals,
  validateSearch: loose,
  staticData: { permission: 'actual.enter', crumbs: [{ label: 'menu.actuals' }] },
  component: lazyRouteComponent(() => import('~/features/nodes/actuals-page'), 'ActualsPage'),
})

const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.board,
  validateSearch: loose,
  staticData: { permission: 'node.read', crumbs: [{ label: 'menu.board' }] },
  component: lazyRouteComponent(() => import('~/features/nodes/board-page'), 'BoardPage'),
})

/** The board for a wall, which stands in nothing. */
export const screenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.screen,
  validateSearch: yearOf,
  search: { middlewares: [retainSearchParams(['year'])] },
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./screen-page'), 'ScreenPage'),
})

/** Plans, nodes, reports, figures and the board. */
export const nodeRoutes = [
  editNodesRoute,
  nodePlansRoute,
  nodePlanRoute,
  nodesRoute,
  nodeRoute,
  reportsRoute,
  actualsRoute,
  boardRoute,
] as const
