import { config } from 'zod';

/** zod otherwise tries `new Function` once, which a strict Content-Security-Policy reports. Imported before any schema is made. */
config({ jitless: true });
