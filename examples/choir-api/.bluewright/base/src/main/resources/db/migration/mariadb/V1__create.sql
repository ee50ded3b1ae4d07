-- From `entities` of blueprint.yaml.

-- entities.Voice
CREATE TABLE `voice` (
  `id` bigint NOT NULL,
  `name` varchar(40) NOT NULL,
  CONSTRAINT `pk_voice` PRIMARY KEY (`id`),
  CONSTRAINT `uq_voice_name` UNIQUE (`name`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- entities.Singer
CREATE TABLE `singer` (
  `id` binary(16) NOT NULL,
  `name` varchar(120) NOT NULL,
  `voice_id` bigint,
  `version` bigint NOT NULL,
  CONSTRAINT `pk_singer` PRIMARY KEY (`id`),
  CONSTRAINT `fk_singer_voice_id` FOREIGN KEY (`voice_id`) REFERENCES `voice` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_singer_voice_id` ON `singer` (`voice_id`, `id`);

-- entities.Folder
CREATE TABLE `folder` (
  `id` binary(16) NOT NULL,
  `number` bigint NOT NULL,
  `singer_id` binary(16) NOT NULL,
  CONSTRAINT `pk_folder` PRIMARY KEY (`id`),
  CONSTRAINT `uq_folder_singer_id` UNIQUE (`singer_id`),
  CONSTRAINT `fk_folder_singer_id` FOREIGN KEY (`singer_id`) REFERENCES `singer` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- entities.Piece
CREATE TABLE `piece` (
  `id` binary(16) NOT NULL,
  `title` varchar(200) NOT NULL,
  `composer` varchar(120),
  CONSTRAINT `pk_piece` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- entities.Concert
CREATE TABLE `concert` (
  `id` binary(16) NOT NULL,
  `title` varchar(200) NOT NULL,
  `day` date NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `version` bigint NOT NULL,
  CONSTRAINT `pk_concert` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- entities.Song
CREATE TABLE `song` (
  `id` binary(16) NOT NULL,
  `position` bigint NOT NULL,
  `encore` boolean NOT NULL,
  `concert_id` binary(16) NOT NULL,
  `piece_id` binary(16) NOT NULL,
  CONSTRAINT `pk_song` PRIMARY KEY (`id`),
  CONSTRAINT `fk_song_concert_id` FOREIGN KEY (`concert_id`) REFERENCES `concert` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_song_piece_id` FOREIGN KEY (`piece_id`) REFERENCES `piece` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_song_concert_id` ON `song` (`concert_id`, `id`);
CREATE INDEX `ix_song_piece_id` ON `song` (`piece_id`, `id`);

-- entities.Singer.relations.pupils
CREATE TABLE `singer_pupils` (
  `singer_id` binary(16) NOT NULL,
  `pupil_id` binary(16) NOT NULL,
  CONSTRAINT `pk_singer_pupils` PRIMARY KEY (`singer_id`, `pupil_id`),
  CONSTRAINT `fk_singer_pupils_singer_id` FOREIGN KEY (`singer_id`) REFERENCES `singer` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_singer_pupils_pupil_id` FOREIGN KEY (`pupil_id`) REFERENCES `singer` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_singer_pupils_pupil_id` ON `singer_pupils` (`pupil_id`, `singer_id`);

-- entities.Concert.relations.singers
CREATE TABLE `concert_singers` (
  `concert_id` binary(16) NOT NULL,
  `singer_id` binary(16) NOT NULL,
  CONSTRAINT `pk_concert_singers` PRIMARY KEY (`concert_id`, `singer_id`),
  CONSTRAINT `fk_concert_singers_concert_id` FOREIGN KEY (`concert_id`) REFERENCES `concert` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_concert_singers_singer_id` FOREIGN KEY (`singer_id`) REFERENCES `singer` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_concert_singers_singer_id` ON `concert_singers` (`singer_id`, `concert_id`);
