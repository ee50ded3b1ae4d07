CREATE TABLE `ferry` (
  `id` binary(16) NOT NULL,
  `seats` bigint NOT NULL,
  `sailing` bigint NOT NULL,
  CONSTRAINT `pk_ferry` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `ticket` (
  `id` binary(16) NOT NULL,
  `state` varchar(10) NOT NULL,
  `ferry_id` binary(16) NOT NULL,
  CONSTRAINT `pk_ticket` PRIMARY KEY (`id`),
  CONSTRAINT `fk_ticket_ferry_id` FOREIGN KEY (`ferry_id`) REFERENCES `ferry` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_ticket_ferry_id` ON `ticket` (`ferry_id`, `id`);
CREATE TABLE `ferry_tags` (
  `ferry_id` binary(16) NOT NULL,
  `tag_id` bigint NOT NULL,
  CONSTRAINT `pk_ferry_tags` PRIMARY KEY (`ferry_id`, `tag_id`),
  CONSTRAINT `fk_ferry_tags_ferry_id` FOREIGN KEY (`ferry_id`) REFERENCES `ferry` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_ferry_tags_tag_id` FOREIGN KEY (`tag_id`) REFERENCES `tag` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_ferry_tags_tag_id` ON `ferry_tags` (`tag_id`, `ferry_id`);
