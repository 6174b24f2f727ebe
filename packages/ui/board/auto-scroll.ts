const edge = 64
const fastest = 18

/** Scrolls what lies under the pointer while it rests near an edge; returns what to call with each position, and how to stop. */
export function makeAutoScroll(board: HTMLElement) {
  let at: { x: number; y: number } | null = null
  let frame = 0
  const step = () => {
    if (at) {
      const columnList = document
        .elementFromPoint(at.x, at.y)
        ?.closest('[data-group]')
        ?.querySelector('ul')?.parentElement
      if (columnList) columnList.scrollTop += speed(at.y, columnList.getBoundingClientRect(), 'y')
      board.scrollLeft += speed(at.x, board.getBoundingClientRect(), 'x')
    }
    frame = requestAnimationFrame(step)
  }
  return {
    follow(x: number, y: number) {
      at = { x, y }
      if (frame === 0) frame = requestAnimationFrame(step)
    },
    stop() {
      cancelAnimationFrame(frame)
      frame = 0
      at = null
    },
  }
}

/** Pixels a frame: more, the nearer the edge. */
function speed(at: number, box: DOMRect, axis: 'x' | 'y'): number {
  const [start, end] = axis === 'x' ? [box.left, box.right] : [box.top, box.bottom]
  if (at < start + edge) return -Math.ceil(((start + edge - at) / edge) * fastest)
  if (at > end - edge) return Math.ceil(((at - end + edge) / edge) * fastest)
  return 0
}
