CREATE TABLE `court` (
  `id` binary(16) NOT NULL,
  `name` varchar(10) NOT NULL,
  CONSTRAINT `pk_court` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `booking` (
  `id` binary(16) NOT NULL,
  `starts_at` datetime(6) NOT NULL,
  `ends_at` datetime(6) NOT NULL,
  `state` varchar(10) NOT NULL,
  `court_id` binary(16) NOT NULL,
  CONSTRAINT `pk_booking` PRIMARY KEY (`id`),
  CONSTRAINT `fk_booking_court_id` FOREIGN KEY (`court_id`) REFERENCES `court` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_booking_court_id` ON `booking` (`court_id`, `id`);
CREATE INDEX `ix_booking_court_id_ends_at_starts_at` ON `booking` (`court_id`, `ends_at`, `starts_at`);
CREATE TABLE `tour` (
  `id` binary(16) NOT NULL,
  `first_day` date NULL,
  `last_day` date NULL,
  `guide` varchar(10) NULL,
  CONSTRAINT `pk_tour` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_tour_guide_last_day_first_day` ON `tour` (`guide`, `last_day`, `first_day`);
