import { describe, expect, it } from 'vitest'
import { zhCN } from '~/i18n/zh-CN/resources'

type Texts = Record<string, string>
const { audit, fields, indicators, permissions, recorded, roles }: Record<string, Texts> = zhCN

/** The texts under a prefix, by what follows it. */
const under = (texts: Texts = {}, prefix: string): Texts =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([code]) => code.startsWith(prefix))
      .map(([code, text]) => [code.slice(prefix.length), text]),
  )
const behind = (prefix: string, texts: Texts = {}): Texts =>
  Object.fromEntries(Object.entries(texts).map(([code, text]) => [`${prefix}${code}`, text]))
const sorted = (texts: Texts = {}): Texts =>
  Object.fromEntries(Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1)))

/** What files of the log say, which the server writes: the words of the page, and from one place. */
describe('words for files of the log', () => {
  it('are those of the page', async () => {
    const phases = under(recorded, 'phase.')
    const ledger = ['kind.', 'direction.', 'state.'].map((prefix) =>
      behind(prefix, under(indicators, prefix)),
    )
    const words = {
      actions: sorted({ ...permissions, ...under(audit, 'action.') }),
      kinds: sorted(under(audit, 'object.')),
      fields: sorted(fields),
      values: sorted({
        ...behind('kind.', under(indicators, 'source_kind.')),
        ...Object.assign({}, ...ledger),
        ...behind('role.', roles),
        ...behind('scopes.', permissions),
        ...behind('from.', phases),
        ...behind('to.', phases),
        ...recorded,
      }),
    }
    const file = '../../crates/app/src/audit/words.json'
    await expect(`${JSON.stringify(words, null, 2)}\n`).toMatchFileSnapshot(file)
  })
})
