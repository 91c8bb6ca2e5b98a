/** True when a key goes into a field, or belongs to the browser. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const { target } = event;
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
};

/** `j` is one step on, `k` one back, everything else none. */
export const stepOf = (event: KeyboardEvent): -1 | 0 | 1 => {
  if (isTyping(event)) return 0;
  return event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
};
