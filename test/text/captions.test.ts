import { describe, expect, test } from '@jest/globals';
import { isCreditLine, isPictureText } from '../../src/text/captions.ts';

const isCaption = (line: string): boolean => isCreditLine(line) || isPictureText(line);

describe('captions', () => {
  test.each([
    'FILE PHOTO: A ferry leaves Port Lowe', 'File - A ferry leaves Port Lowe', '© AP Photo / Ann Lowe', '© Ann Lowe/AFP', 'In this Tuesday, Aug. 27, 2019 file photo, a ferry leaves Port Lowe.',
    'In this image from video, a ferry burns.', 'Photo: Ann Lowe', 'Photo credit: Ann Lowe', 'Image source, Getty Images', 'Image caption The ferry leaves', '(AP Photo/Ann Lowe)', 'AA Photo', 'REUTERS/Ann Lowe',
    'A ferry leaves. (Photo: Ann Lowe, Herald)', 'A ferry leaves [Ann Lowe/Reuters]', 'A ferry leaves. [File: Moss Navy via AP Photo]', 'A ferry leaves the port on May 3, 2021. REUTERS/Ann Lowe', 'Ann Lowe/AFP via Getty Images',
    'A ferry leaves the port | Photo: Ann Lowe', 'A ferry leaves, officials said. (Ann Lowe/Port Herald)', 'A ferry leaves Port Lowe, Friday, July 12, 2019 - Moss International', 'A ferry leaves. (Published Thursday, Mar 14, 2013)',
    'Click to see full-size image', 'Minister Ann Lowe attends a meeting in Rome May 3, 2021. (Reuters)', 'The mayor (left) and the minister on the pier', 'The club stands on Hill Road. (Lowe County Sheriff’s Office)',
    'Tugs work around a ferry, which lost its bow, outside Port Lowe, Moss, Tuesday, Aug. 27, 2019.',
  ])('%s', (line) => {
    expect(isCaption(line)).toBe(true);
  });

  test.each([
    'The talks resume on Monday, the minister said. (Reuters)', 'The talks will resume on Monday. (AFP)', 'The ferry sank on Tuesday, Aug. 27, 2019.', 'The deal was signed on May 3, 2021.', 'The images were shown to the court.',
    'He was shot as he left. (WARNING: Video contains graphic images.)', 'Photography is banned in the port.', 'Credit ratings fell (Moody’s/Fitch)', 'The paper published a file photo of the ferry.', 'Imports fell in 2020 (see below).',
    'Left alone, the ferry sank.', 'A tweet — Ann Lowe (@annlowe) May 3, 2021',
  ])('not: %s', (line) => {
    expect(isCaption(line)).toBe(false);
  });
});
