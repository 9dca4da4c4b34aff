/** An e-mail address as Solis takes it. */
import { z } from 'zod';

const address = z.email();

/** Null: it is none. */
export const readAddress = (text: string): string | null => address.safeParse(text).data ?? null;
