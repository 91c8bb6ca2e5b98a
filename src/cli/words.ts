/** Words of a text as people count them, for rates of reading. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
