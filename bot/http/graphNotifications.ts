import type { RequestHandler } from 'express';
import { answerHandshake, checkNotification } from '#bot/graph/notifications.ts';
import { readSmallJson } from './readSmallJson.ts';
