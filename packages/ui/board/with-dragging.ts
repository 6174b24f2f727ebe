type Dragging = typeof import('./dragging.ts')

/** Registers something for dragging as soon as its code is here; gives how to take it back. */
export function withDragging(register: (dragging: Dragging) => () => void): () => void {
  let isOver = false
  let takeBack: (() => void) | null = null
  void import('./dragging.ts').then(dragging => {
    if (!isOver) takeBack = register(dragging)
  })
  return () => {
    isOver = true
    takeBack?.()
  }
}
