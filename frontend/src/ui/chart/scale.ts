/** Whole, round steps from 0 up to at least `highest`: what stands beside a chart. */
export function ticksTo(highest: number): number[] {
  const rough = Math.max(highest, 1) / 4
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const round = [1, 2, 5, 10].map((each) => each * magnitude).find((each) => each >= rough)
  const step = Math.max(1, round ?? rough)
  return Array.from({ length: Math.ceil(Math.max(highest, 1) / step) + 1 }, (_, at) => at * step)
}

/** Where the middle of one of `count` equal columns lies, in percent. */
export const middleOf = (at: number, count: number): number => ((at + 0.5) / count) * 100
