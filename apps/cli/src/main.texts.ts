import type { Text } from '@muctieu/kernel/text';

export const mainTexts = {
  heading: {
    vi: 'Mục Tiêu: theo dõi, kiểm tra và báo cáo các chương trình mục tiêu quốc gia.\n\nCách dùng: muctieu LỆNH [đối số] [--lang vi|en]\n\nCác lệnh:',
    en: 'Mục Tiêu: run, watch, check and report the National Target Programmes.\n\nUsage: muctieu COMMAND [arguments] [--lang vi|en]\n\nCommands:',
  },
  helpSummary: { vi: 'Danh sách lệnh, hoặc cách dùng một lệnh', en: 'The list of commands, or how to use one' },
  footing: {
    vi: 'Xem cách dùng từng lệnh: muctieu LỆNH --help',
    en: 'How to use a command: muctieu COMMAND --help',
  },
  unknownCommand: { vi: 'Không có lệnh “{name}”.', en: 'There is no command “{name}”.' },
  didYouMean: { vi: 'Có phải ý bạn là “{name}”?', en: 'Did you mean “{name}”?' },
  seeHelp: { vi: 'Xem các lệnh: muctieu help', en: 'See the commands: muctieu help' },
  unknownLanguage: {
    vi: 'Ngôn ngữ “{name}” không có. Dùng --lang vi hoặc --lang en.',
    en: 'There is no language “{name}”. Use --lang vi or --lang en.',
  },
  unexpected: {
    vi: 'Lỗi ngoài dự kiến của chương trình: {message}',
    en: 'Unexpected error in the program: {message}',
  },
} satisfies Record<string, Text>;
