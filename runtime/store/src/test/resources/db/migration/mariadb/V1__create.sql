CREATE TABLE `author` (
  `id` binary(16) NOT NULL,
  `name` varchar(100) NOT NULL,
  `email` varchar(254),
  CONSTRAINT `pk_author` PRIMARY KEY (`id`),
  CONSTRAINT `uq_author_email` UNIQUE (`email`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `book` (
  `id` binary(16) NOT NULL,
  `title` varchar(200) NOT NULL,
  `notes` longtext,
  `status` varchar(63) NOT NULL,
  `price` decimal(10, 2),
  `rating` bigint,
  `in_print` boolean NOT NULL,
  `published_on` date,
  `opens_at` time(6),
  `sold_at` datetime(6),
  `author_id` binary(16),
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `version` bigint NOT NULL,
  CONSTRAINT `pk_book` PRIMARY KEY (`id`),
  CONSTRAINT `uq_book_title` UNIQUE (`title`),
  CONSTRAINT `fk_book_author_id` FOREIGN KEY (`author_id`) REFERENCES `author` (`id`),
  CONSTRAINT `ck_book_status` CHECK (`status` IN ('draft', 'on sale', 'lost'))
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_book_author_id` ON `book` (`author_id`, `id`);
CREATE TABLE `order` (
  `id` bigint NOT NULL,
  `class` varchar(50) NOT NULL,
  `user` varchar(50),
  `group` bigint NOT NULL,
  `status` boolean NOT NULL,
  CONSTRAINT `pk_order` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `article` (
  `id` binary(16) NOT NULL,
  `stock` bigint NOT NULL,
  `price` decimal(19, 4) NOT NULL,
  `sold_at` datetime(6),
  `author_id` binary(16),
  CONSTRAINT `pk_article` PRIMARY KEY (`id`),
  CONSTRAINT `fk_article_author_id` FOREIGN KEY (`author_id`) REFERENCES `author` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_article_author_id` ON `article` (`author_id`, `id`);
CREATE TABLE `note` (
  `id` binary(16) NOT NULL,
  `title` varchar(100) NOT NULL,
  `body` longtext,
  CONSTRAINT `pk_note` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
ALTER TABLE `note` ADD COLUMN `search__text` longtext GENERATED ALWAYS AS (
  replace(replace(lower(concat_ws(' ', `title`, `body`)), '_', ' '), '''', ' ')
) STORED;
CREATE FULLTEXT INDEX `ix_note_search` ON `note` (`search__text`);
